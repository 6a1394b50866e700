package org.bascule.scenario;

import org.bascule.lab.Text;

/** What {@code scenario} says to a person, in both languages. */
final class ScenarioMessages {

    private ScenarioMessages() {}

    static Text chapterRequiresWhatBackendDoes(Text title, String backend, String lacking) {
        return Text.of(
                "Le chapitre « %s » nécessite ce que le backend %s ne permet pas : %s.",
                "The chapter “%s” requires what the %s backend does not support: %s.", title, backend, lacking);
    }

    static Text takeBackendDockerOrLxc() {
        return Text.of(
                "Prenez --backend docker ou lxc, ou laissez ce chapitre.",
                "Take --backend docker or lxc, or leave this chapter out.");
    }

    static Text notAllStepCommandsHave() {
        return Text.of(
                "Les commandes de l'étape n'ont pas toutes été exécutées.",
                "Not all of the step's commands have been performed.");
    }

    static Text doStepAgain() {
        return Text.of("Refaites l'étape.", "Do the step again.");
    }

    static Text nobodyToAsk() {
        return Text.of("personne à interroger", "nobody to ask");
    }

    static Text serviceSign(String node, String service, Object value) {
        return Text.of("%1$s, %2$s : %3$s", "%1$s, %2$s: %3$s", node, service, value);
    }

    static Text itsServersAreStartingThey(String node) {
        return Text.of(
                "%s : ses serveurs démarrent (ils utilisent le processeur)",
                "%s: its servers are starting (they use CPU time)", node);
    }

    static Text lastProgressAgo(long seconds, Text what) {
        return Text.of("dernier progrès il y a %d s : %s", "last progress %d s ago: %s", seconds, what);
    }

    static Text noProgressForWaitEnds(long seconds, long seconds2) {
        return Text.of(
                "aucun progrès depuis %d s ; l'attente cesse à %d s",
                "no progress for %d s; the wait ends at %d s", seconds, seconds2);
    }

    static Text noNodeIsAtThis(String ref) {
        return Text.of("Aucun nœud n'est « %s » en ce moment.", "No node is “%s” at this time.", ref);
    }

    static Text lookAtLabBasculeStatus() {
        return Text.of(
                "Voyez l'état du laboratoire (bascule status), réparez-le, puis recommencez l'étape.",
                "Look at the lab (bascule status), mend it, then try the step again.");
    }

    static Text onHadNotStoppedAfter(String service, String node, long seconds) {
        return Text.of(
                "%s sur %s n'était pas arrêté après %d s.",
                "%s on %s had not stopped after %d s.", service, node, seconds);
    }

    static Text readItsLogThenTry() {
        return Text.of("Lisez son journal, puis recommencez l'étape.", "Read its log, then try the step again.");
    }

    static Text interrupted() {
        return Text.of("Interrompu.", "Interrupted.");
    }

    static Text tryStepAgain() {
        return Text.of("Recommencez l'étape.", "Try the step again.");
    }

    static Text stillNotTrueAfter(long seconds, Text says) {
        return Text.of("Toujours pas vrai après %d s : %s", "Still not true after %d s: %s", seconds, says);
    }

    static Text whatWasBuiltStaysContinue() {
        return Text.of(
                "Ce qui a été construit reste : continuez d'attendre si la machine est très chargée, ou lisez les"
                        + " journaux.",
                "What was built stays: continue waiting if the machine is very busy, or read the logs.");
    }

    static Text etcdIsHealthy(String member) {
        return Text.of("%s : etcd est sain", "%s: etcd is healthy", member);
    }

    static Text created(String after) {
        return Text.of("%s : créé", "%s: created", after);
    }

    static Text isUp(String after, String service) {
        return Text.of("%s : %s tourne", "%s: %s is up", after, service);
    }

    static Text isDown(String after, String service) {
        return Text.of("%s : %s arrêté", "%s: %s is down", after, service);
    }

    static Text isFrozen(String after, String service) {
        return Text.of("%s : %s figé", "%s: %s is frozen", after, service);
    }

    static Text haproxyHasChangedRoute(String after) {
        return Text.of("%s : HAProxy a changé une route", "%s: HAProxy has changed a route", after);
    }

    static Text registeredInEtcd(String after) {
        return Text.of("%s : inscrit dans etcd", "%s: registered in etcd", after);
    }

    static Text patroniAnswers(String after) {
        return Text.of("%s : Patroni répond", "%s: Patroni answers", after);
    }

    static Text patroniSays(String after, String state) {
        return Text.of("%s : Patroni dit « %s »", "%s: Patroni says “%s”", after, state);
    }

    static Text role(String after, String role) {
        return Text.of("%s : rôle %s", "%s: role %s", after, role);
    }
}
