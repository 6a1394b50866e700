package org.bascule.scenario.plan;

import org.bascule.lab.Text;

/** Messages of {@code scenario.plan}, in both languages. */
final class PlanMessages {

    private PlanMessages() {}

    static Text noEtcdStays() {
        return Text.of("Aucun membre d'etcd de cet état n'existe.", "None of the etcd members of this state exists.");
    }

    static Text quorumCannotReturn() {
        return Text.of(
                "etcd a perdu le quorum et trop de membres ont disparu.",
                "etcd has lost quorum, and too many members are gone.");
    }

    static Text splitBrain() {
        return Text.of("Plusieurs membres acceptent les écritures.", "Several members accept writes.");
    }

    static Text repositoryNotWanted() {
        return Text.of(
                "Le cluster archive dans un dépôt que cet état n'a pas.",
                "The cluster archives to a repository that this state does not have.");
    }

    static Text repositoryMissing() {
        return Text.of(
                "Cet état a un dépôt pgBackRest depuis le début.",
                "This state has had a pgBackRest repository from the start.");
    }

    static Text sharedNodes() {
        return Text.of(
                "etcd et Patroni partagent un nœud que cet état n'a pas ainsi.",
                "etcd and Patroni share a node on which this state has only one of them.");
    }

    static Text nodesMissing() {
        return Text.of("L'état a ces nœuds.", "The state has these nodes.");
    }

    static Text nodesSurplus() {
        return Text.of("L'état n'a pas ces nœuds.", "The state does not have these nodes.");
    }

    static Text clientsRun() {
        return Text.of("Les clients d'une étape tournent encore.", "The clients of a step are still running.");
    }

    static Text nodesOff() {
        return Text.of("Ces nœuds sont éteints.", "These nodes are powered off.");
    }

    static Text nodesFrozen() {
        return Text.of("Des processus y sont figés.", "Processes are frozen there.");
    }

    static Text networkDisturbed() {
        return Text.of("Leur réseau est isolé ou ralenti.", "Their network is isolated or delayed.");
    }

    static Text membersDown() {
        return Text.of("etcd y est arrêté.", "etcd is down there.");
    }

    static Text etcdFirst() {
        return Text.of("Tout le reste a besoin d'etcd.", "Everything else needs etcd.");
    }

    static Text etcdSurplus() {
        return Text.of("L'état n'a pas ce membre d'etcd.", "The state does not have this etcd member.");
    }

    static Text etcdBegins() {
        return Text.of("Il n'y a pas encore de cluster etcd.", "There is no etcd cluster yet.");
    }

    static Text etcdJoins() {
        return Text.of("L'état a ce membre d'etcd.", "The state has this etcd member.");
    }

    static Text etcdMemberLost() {
        return Text.of("Ce membre d'etcd n'a plus de données.", "This etcd member has lost its data.");
    }

    static Text haproxyDiffers() {
        return Text.of(
                "La configuration d'HAProxy n'est pas celle de l'état.",
                "HAProxy's configuration is not that of the state.");
    }

    static Text haproxyDown() {
        return Text.of("HAProxy y est arrêté.", "HAProxy is down there.");
    }

    static Text haproxySurplus() {
        return Text.of("L'état n'a pas d'HAProxy sur ces nœuds.", "The state has no HAProxy on these nodes.");
    }

    static Text repositoryBegins() {
        return Text.of("L'état a un dépôt pgBackRest.", "The state has a pgBackRest repository.");
    }

    static Text backupMissing() {
        return Text.of("Le dépôt ne contient pas de sauvegarde.", "The repository holds no backup.");
    }

    static Text patroniDiffers() {
        return Text.of(
                "La configuration de Patroni n'est pas celle de l'état.",
                "Patroni's configuration is not that of the state.");
    }

    static Text configurationChanged() {
        return Text.of(
                "La configuration dynamique n'est pas celle d'un nouveau cluster.",
                "The dynamic configuration is not that of a new cluster.");
    }

    static Text etcdElsewhere() {
        return Text.of(
                "Patroni trouve etcd par une autre adresse ; en mode maintenance, PostgreSQL continue pendant ce temps.",
                "Patroni finds etcd at another address; in maintenance mode PostgreSQL continues to run meanwhile.");
    }

    static Text patroniDown() {
        return Text.of("Patroni y est arrêté.", "Patroni is down there.");
    }

    static Text restartNeeded() {
        return Text.of(
                "Un paramètre ne change qu'au redémarrage de PostgreSQL.",
                "A parameter changes only when PostgreSQL restarts.");
    }

    static Text replayPaused() {
        return Text.of("Le rejeu des WAL y est suspendu.", "WAL replay is paused there.");
    }

    static Text rowsLeft() {
        return Text.of(
                "Les lignes des étapes précédentes feraient réussir une vérification.",
                "Rows of earlier steps would make a check pass.");
    }

    static Text leaderSurplus() {
        return Text.of("L'état n'a pas le leader actuel.", "The state does not have the current leader.");
    }

    static Text memberGone() {
        return Text.of(
                "Leurs clés dans etcd resteraient jusqu'à leur expiration.",
                "Their keys in etcd would stay until they expire.");
    }

    static Text slotsLeft() {
        return Text.of(
                "Le leader supprime leurs slots à sa prochaine boucle HA.",
                "The leader drops their slots in its next HA loop.");
    }

    static Text clusterReplaced() {
        return Text.of("Un nouveau cluster est plus vite là.", "A new cluster is there sooner.");
    }

    static Text clusterLeft() {
        return Text.of(
                "etcd contient encore les clés du cluster Patroni.",
                "etcd still holds the keys of the Patroni cluster.");
    }

    static Text patroniBegins() {
        return Text.of("Il n'y a pas encore de cluster Patroni.", "There is no Patroni cluster yet.");
    }

    static Text patroniJoins() {
        return Text.of("L'état a ces membres.", "The state has these members.");
    }

    static Text bootstrapFirst() {
        return Text.of("Un seul membre initialise le cluster.", "Only one member bootstraps the cluster.");
    }

    static Text slotsMissing() {
        return Text.of(
                "Le leader crée les slots à sa prochaine boucle HA.", "The leader creates slots in its next HA loop.");
    }

    static Text leaderDiffers() {
        return Text.of("Dans cet état, ce membre est le leader.", "In this state this member is the leader.");
    }

    static Text stateHolds() {
        return Text.of("L'état doit être vérifié.", "The state must be verified.");
    }

    static Text stoppedInState() {
        return Text.of("Dans cet état, ces membres sont arrêtés.", "In this state these members are stopped.");
    }
}
