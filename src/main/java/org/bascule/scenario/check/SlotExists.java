package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Member;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.stack.patroni.PatroniConfig;

/** The leader keeps a replication slot for a member. */
public record SlotExists(NodeRef of) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of("le slot %s existe sur le leader", "the slot %s exists on the leader", slot(stage));
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "le leader crée les slots à son tour de boucle (loop_wait %d s)",
                "the leader makes slots at its turn of the loop (loop_wait %d s)",
                stage.spec().timers().loopWait());
    }

    @Override
    public Seen look(Stage stage) {
        List<String> slots = stage.snapshot()
                .cluster()
                .leader()
                .flatMap(Member::postgres)
                .map(Member.Postgres::slots)
                .orElse(List.of());
        return Seen.that(
                slots.contains(slot(stage)),
                slots.isEmpty() ? Text.of("aucun slot", "no slot") : Text.same(String.join(", ", slots)));
    }

    private String slot(Stage stage) {
        return PatroniConfig.slot(stage.name(of));
    }
}
