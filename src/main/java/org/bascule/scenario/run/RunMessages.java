package org.bascule.scenario.run;

import org.bascule.lab.Text;

/** Messages of {@code scenario.run}, in both languages. */
final class RunMessages {

    private RunMessages() {}

    static Text stepCommandsIncomplete() {
        return Text.of(
                "Les commandes de l'étape n'ont pas toutes été exécutées.",
                "Some of the step's commands have not run.");
    }

    static Text runStepAgain() {
        return Text.of("Exécutez de nouveau l'étape.", "Run the step again.");
    }

    static Text faultNotPlanted(long seconds, Text check) {
        return Text.of(
                "La panne n'a pas pu être préparée en %d s : %s",
                "The fault was not planted within %d s: %s", seconds, check);
    }

    static Text buildAgain() {
        return Text.of("Construisez de nouveau l'état de départ.", "Build the starting state again.");
    }

    static Text newLogLine(String node, String service, String line) {
        return Text.of("%s, %s : %s", "%s, %s: %s", node, service, line);
    }

    static Text serversStarting(String node) {
        return Text.of(
                "%s : serveurs en cours de démarrage (ils utilisent le processeur)",
                "%s: servers are starting (they use CPU time)", node);
    }

    static Text lastProgress(long seconds, Text what) {
        return Text.of("dernier progrès il y a %d s : %s", "last progress %d s ago: %s", seconds, what);
    }

    static Text noProgress(long seconds, long limit) {
        return Text.of(
                "aucun progrès depuis %d s ; l'attente s'arrête à %d s",
                "no progress for %d s; the wait ends at %d s", seconds, limit);
    }

    static Text noMatchingNode(String ref) {
        return Text.of("Aucun nœud ne correspond à « %s » en ce moment.", "No node matches “%s” at the moment.", ref);
    }

    static Text repairLab() {
        return Text.of(
                "Vérifiez l'état du laboratoire (bascule status), réparez-le, puis exécutez de nouveau l'étape.",
                "Check the state of the lab (bascule status), repair it, then run the step again.");
    }

    static Text serviceNotStopped(String service, String node, long seconds) {
        return Text.of(
                "%s sur %s n'est toujours pas arrêté après %d s.",
                "%s on %s has still not stopped after %d s.", service, node, seconds);
    }

    static Text readLogThenRunStep() {
        return Text.of(
                "Lisez son journal, puis exécutez de nouveau l'étape.", "Read its log, then run the step again.");
    }

    static Text interrupted() {
        return Text.of("Interrompu.", "Interrupted.");
    }

    static Text checkFailed(long seconds, Text check) {
        return Text.of("Vérification en échec après %d s : %s", "Check failed after %d s: %s", seconds, check);
    }

    static Text waitOrReadLogs() {
        return Text.of(
                "Ce qui a été construit est conservé : continuez d'attendre si la machine est très chargée, ou lisez les journaux.",
                "What was built is kept: keep waiting if the machine is very busy, or read the logs.");
    }

    static Text etcdHealthy(String node) {
        return Text.of("%s : etcd est sain", "%s: etcd is healthy", node);
    }

    static Text nodeCreated(String node) {
        return Text.of("%s : créé", "%s: created", node);
    }

    static Text serviceRunning(String node, String service) {
        return Text.of("%s : %s est en marche", "%s: %s is running", node, service);
    }

    static Text serviceStopped(String node, String service) {
        return Text.of("%s : %s est arrêté", "%s: %s is stopped", node, service);
    }

    static Text serviceFrozen(String node, String service) {
        return Text.of("%s : %s est figé", "%s: %s is frozen", node, service);
    }

    static Text routeChanged(String node) {
        return Text.of("%s : HAProxy a modifié une route", "%s: HAProxy has changed a route", node);
    }

    static Text memberRegistered(String member) {
        return Text.of("%s : enregistré dans etcd", "%s: registered in etcd", member);
    }

    static Text patroniResponds(String member) {
        return Text.of("%s : Patroni répond", "%s: Patroni responds", member);
    }

    static Text patroniState(String member, String state) {
        return Text.of("%s : Patroni indique « %s »", "%s: Patroni reports “%s”", member, state);
    }

    static Text memberRole(String member, String role) {
        return Text.of("%s : rôle %s", "%s: role %s", member, role);
    }

    /** A check of a broken lab, of which the words would name the fault. */
    static Text unnamedCheck(int number) {
        return Text.of("vérification %d", "check %d", number);
    }

    static Text notRepairedYet() {
        return Text.of("affichée quand toutes réussissent", "shown once all pass");
    }

    static Text passesNow() {
        return Text.of("réussit", "passes");
    }

    static Text doesNotPass() {
        return Text.of("ne réussit pas", "does not pass");
    }

    static Text saidToBeDone(int missing) {
        return Text.counted(
                missing,
                Text.of(
                        "Annoncé comme fait, mais %d vérification ne réussit pas.",
                        "Said to be done, but %d check does not pass."),
                Text.of(
                        "Annoncé comme fait, mais %d vérifications ne réussissent pas.",
                        "Said to be done, but %d checks do not pass."));
    }

    static Text symptomHidden() {
        return Text.of(
                "Le symptôme a disparu, mais la panne est toujours là : toutes les vérifications ne réussissent pas.",
                "The symptom is gone, but the fault is still there: not all checks pass.");
    }
}
