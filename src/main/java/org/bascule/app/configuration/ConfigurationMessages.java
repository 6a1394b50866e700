package org.bascule.app.configuration;

import org.bascule.lab.Text;

/** What {@code app.configuration} says to a person, in both languages. */
final class ConfigurationMessages {

    private ConfigurationMessages() {}

    static Text dynamicConfiguration() {
        return Text.of("configuration dynamique (dans etcd)", "dynamic configuration (in etcd)");
    }

    static Text nodeFile(String owner, Text name) {
        return Text.of("%s — %s", "%s — %s", owner, name);
    }

    static Text legendLab() {
        return Text.of("+ le laboratoire", "+ the lab");
    }

    static Text legendDocument() {
        return Text.of("− le document", "− the document");
    }

    static Text contentsOfEtcd() {
        return Text.of("Contenu d'etcd", "Contents of etcd");
    }

    static Text labCommand() {
        return Text.of("Le laboratoire : la commande", "Lab: the command");
    }

    static Text labFile(String path) {
        return Text.of("Le laboratoire : %s", "Lab: %s", path);
    }

    static Text document() {
        return Text.of("Le document", "Document");
    }

    static Text notInDocument() {
        return Text.of("Absent du document", "Not in the document");
    }

    static Text notWrittenYet() {
        return Text.of("pas encore écrit", "not written yet");
    }

    static Text differences(long real, long quiet) {
        return Text.of(
                "différences : %d, plus %d propres à cette machine",
                "differences: %d, plus %d specific to this machine", real, quiet);
    }

    static Text differsHere() {
        return Text.of("Le laboratoire diffère ici.", "The lab differs here.");
    }

    static Text legend() {
        return Text.of(
                "+ seulement dans le laboratoire, − seulement dans le document, ~ différent. Sélectionnez une"
                        + " ligne marquée pour en voir la raison.",
                "+ only in the lab, − only in the document, ~ different. Select a marked line to see why.");
    }

    static Text description() {
        return Text.of("Explication", "Explanation");
    }

    static Text describedLegend() {
        return Text.of(
                "Le document n'utilise pas pgBackRest. Sélectionnez une ligne pour en lire l'explication.",
                "The document does not use pgBackRest. Select a line to read what it does.");
    }

    static Text networkDiffers() {
        return Text.of(
                "Seul le réseau diffère : les nœuds de ce laboratoire partagent une machine, chacun avec une"
                        + " adresse 127.0.x dont le dernier nombre est celui du document.",
                "Only the network differs: the nodes of this lab share one machine, each with a 127.0.x address"
                        + " whose last number is the one in the document.");
    }
}
