package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.lab.Cluster;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** These members follow: they stream, on the leader's timeline. */
public record Follows(Nodes nodes) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "%s suit le leader : streaming, même timeline",
                "%s follows the leader: streaming, same timeline", stage.names(nodes));
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "copie ou rattrapage, puis le leader crée le slot à son tour de boucle (loop_wait %d s) et le secondaire réessaie toutes les 5 s",
                "copy or catch-up, then the leader makes the slot at its turn of the loop (loop_wait %d s) and the secondary retries every 5 s",
                stage.spec().timers().loopWait());
    }

    @Override
    public Seen look(Stage stage) {
        Cluster cluster = stage.snapshot().cluster();
        List<Node> expected = stage.now(nodes);
        boolean holds = !expected.isEmpty()
                && expected.stream().allMatch(node -> cluster.member(node.name())
                        .filter(cluster::follows)
                        .isPresent());
        return Seen.that(holds, cluster.members().stream().map(Follows::word).collect(Collectors.joining(", ")));
    }

    private static String word(Member member) {
        Optional<Member.Postgres> postgres = member.postgres();
        return member.name() + " "
                + postgres.map(seen -> (seen.readOnly() ? seen.receiver().orElse("not streaming") : "read-write")
                                + " (timeline " + seen.timeline() + ")")
                        .orElse("down");
    }
}
