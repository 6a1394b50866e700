package org.bascule.app.configuration;

import org.bascule.lab.Text;

/** What {@code app.configuration} says to a person, in both languages. */
final class ConfigurationMessages {

    private ConfigurationMessages() {}

    static Text dynamicConfigurationInEtcd() {
        return Text.of("configuration dynamique (dans etcd)", "dynamic configuration (in etcd)");
    }

    static Text nodeFile(String owner, Text name) {
        return Text.of("%s — %s", "%s — %s", owner, name);
    }

    static Text addedByLab() {
        return Text.of("+ le laboratoire", "+ the lab");
    }

    static Text document() {
        return Text.of("− le document", "− the document");
    }

    static Text whatEtcdHolds() {
        return Text.of("Ce que tient etcd", "What etcd holds");
    }

    static Text labCommand() {
        return Text.of("Le laboratoire : la commande", "The lab: the command");
    }

    static Text labConfigurationWords(String path) {
        return Text.of("Le laboratoire : %s", "The lab: %s", path);
    }

    static Text documentConfigurationWords() {
        return Text.of("Le document", "The document");
    }

    static Text documentHasNone() {
        return Text.of("Le document n'en a pas", "The document has none");
    }

    static Text notWrittenYet() {
        return Text.of("pas encore écrit", "not written yet");
    }

    static Text differencesAndThatComeFrom(long real, long quiet) {
        return Text.of(
                "différences : %d, et %d qui ne tiennent qu'à la machine",
                "differences: %d, and %d that come from the machine only", real, quiet);
    }

    static Text labDoesOtherwiseHere() {
        return Text.of("Le laboratoire fait autrement ici.", "The lab does otherwise here.");
    }

    static Text inLabOnlyInDocument() {
        return Text.of(
                "+ seulement dans le laboratoire, − seulement dans le document, ~ autrement."
                        + " Choisissez une ligne marquée pour savoir pourquoi.",
                "+ in the lab only, − in the document only, ~ otherwise. Choose a marked line" + " to be told why.");
    }

    static Text onlyNetworkDiffersNodesThis() {
        return Text.of(
                "Seul le réseau change : les nœuds de ce laboratoire partagent une machine, chacun à une adresse 127.0.x"
                        + " qui garde le dernier nombre de celle du document.",
                "Only the network differs: the nodes of this lab share one machine, each at a 127.0.x address that keeps"
                        + " the last number of the document's.");
    }
}
