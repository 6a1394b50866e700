package org.bascule.scenario.plan;

import org.bascule.lab.Text;

/** Messages of {@code scenario.plan} in both languages: what is done, in a few words. */
final class MoveMessages {

    private MoveMessages() {}

    static Text create(String nodes) {
        return Text.of("créer %s", "create %s", nodes);
    }

    static Text remove(String nodes) {
        return Text.of("supprimer %s", "remove %s", nodes);
    }

    static Text powerOn(String nodes) {
        return Text.of("allumer %s", "power on %s", nodes);
    }

    static Text unfreeze(String nodes) {
        return Text.of("dégeler %s", "unfreeze %s", nodes);
    }

    static Text reconnect(String nodes) {
        return Text.of("reconnecter %s", "reconnect %s", nodes);
    }

    static Text removeDelay(String nodes) {
        return Text.of("ôter le délai de %s", "remove the delay of %s", nodes);
    }

    static Text stopClients() {
        return Text.of("arrêter les clients", "stop the clients");
    }

    static Text start(String service, String nodes) {
        return Text.of("démarrer %s sur %s", "start %s on %s", service, nodes);
    }

    static Text stop(String service, String nodes) {
        return Text.of("arrêter %s sur %s", "stop %s on %s", service, nodes);
    }

    static Text reload(String service, String nodes) {
        return Text.of("recharger %s sur %s", "reload %s on %s", service, nodes);
    }

    static Text configureEtcd(String nodes) {
        return Text.of("configurer etcd sur %s", "configure etcd on %s", nodes);
    }

    static Text addEtcdMember(String node) {
        return Text.of("ajouter le membre d'etcd %s", "add etcd member %s", node);
    }

    static Text removeEtcdMember(String node) {
        return Text.of("retirer le membre d'etcd %s", "remove etcd member %s", node);
    }

    static Text configurePatroni(String nodes) {
        return Text.of("configurer Patroni sur %s", "configure Patroni on %s", nodes);
    }

    static Text configureHaproxy(String nodes) {
        return Text.of("configurer HAProxy sur %s", "configure HAProxy on %s", nodes);
    }

    static Text configurePgbackrest(String nodes) {
        return Text.of("configurer pgBackRest sur %s", "configure pgBackRest on %s", nodes);
    }

    static Text issueCertificates(String nodes) {
        return Text.of("émettre les certificats de %s", "issue the certificates of %s", nodes);
    }

    static Text runPgbackrest(String node) {
        return Text.of("lancer pgBackRest sur %s", "run pgBackRest on %s", node);
    }

    static Text removeConfiguration(String service, String nodes) {
        return Text.of(
                "supprimer la configuration de %s sur %s", "remove the configuration of %s on %s", service, nodes);
    }

    static Text removeMember(String nodes) {
        return Text.of("retirer d'etcd le membre %s", "remove member %s from etcd", nodes);
    }

    static Text removeCluster() {
        return Text.of("supprimer le cluster Patroni d'etcd", "remove the Patroni cluster from etcd");
    }

    static Text resetConfiguration() {
        return Text.of("rétablir la configuration dynamique", "reset the dynamic configuration");
    }

    static Text enableMaintenance() {
        return Text.of("activer le mode maintenance", "enable maintenance mode");
    }

    static Text disableMaintenance() {
        return Text.of("désactiver le mode maintenance", "disable maintenance mode");
    }

    static Text restartPostgres(String nodes) {
        return Text.of("redémarrer PostgreSQL sur %s", "restart PostgreSQL on %s", nodes);
    }

    static Text resumeReplay(String nodes) {
        return Text.of("reprendre le rejeu sur %s", "resume replay on %s", nodes);
    }

    static Text dropTable() {
        return Text.of("supprimer la table des lignes", "drop the table of the rows");
    }

    static Text makeLeader(String node) {
        return Text.of("faire de %s le leader", "make %s the leader", node);
    }

    static Text runHaLoop() {
        return Text.of("lancer la boucle HA du leader", "run the HA loop of the leader");
    }

    static Text verify() {
        return Text.of("vérifier", "verify");
    }
}
