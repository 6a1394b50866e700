package org.bascule.scenario.record;

import org.bascule.lab.Text;

/** What a recorded chapter says until its author says it better, in both languages. */
final class RecordMessages {

    private RecordMessages() {}

    static Text title(String id) {
        return Text.of("Laboratoire en panne : %s", "Broken lab: %s", id);
    }

    static Text repair() {
        return Text.of("Réparer le cluster", "Repair the cluster");
    }

    static Text report() {
        return Text.of(
                "« Le cluster ne se comporte pas comme d'habitude. »", "“The cluster does not behave as usual.”");
    }

    static Text whereToLook(String nodes) {
        return nodes.isEmpty()
                ? Text.of(
                        "Comparez l'état de chaque service avec ce qu'il doit être.",
                        "Compare the state of each service with what it should be.")
                : Text.of("La cause est à chercher sur %s.", "Look for the cause on %s.", nodes);
    }

    static Text whatIsWrong(Text checks) {
        return Text.of("Ceci doit redevenir vrai : %s.", "This must be true again: %s.", checks);
    }

    static Text whatWasDone(Text actions) {
        return Text.of("Voici ce qui a été fait : %s.", "This is what was done: %s.", actions);
    }

    static Text explanation(Text actions, Text symptoms) {
        return Text.of(
                "La panne a été causée par %s.\n\nLes indices : %s.",
                "The fault was caused by %s.\n\nThe signs: %s.", actions, symptoms);
    }

    static Text noLonger(Text check) {
        return Text.of("plus vrai : %s", "no longer true: %s", check);
    }

    static Text typedToBreak() {
        return Text.of("Tapé pour causer la panne :", "Typed to cause the fault:");
    }

    static Text typedToRepair() {
        return Text.of("Tapé pour réparer :", "Typed to repair it:");
    }
}
