package org.bascule.scenario.check;

import java.util.List;
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
        boolean several = stage.now(nodes).size() > 1;
        return Text.of(
                "%1$s %2$s le leader : streaming, même timeline",
                "%1$s %3$s the leader: streaming, same timeline",
                stage.names(nodes),
                several ? "suivent" : "suit",
                several ? "follow" : "follows");
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
        return Seen.that(
                holds,
                Text.joined(", ", cluster.members().stream().map(Follows::word).toList()));
    }

    private static Text word(Member member) {
        return member.postgres()
                .map(seen -> {
                    Text state = seen.readOnly()
                            ? seen.receiver().map(Text::same).orElse(Text.of("pas de streaming", "not streaming"))
                            : Text.of("en lecture-écriture", "read-write");
                    return Text.of(
                            "%1$s %2$s (timeline %4$d)",
                            "%1$s %3$s (timeline %4$d)", member.name(), state.fr(), state.en(), seen.timeline());
                })
                .orElse(Text.of("%s ne répond pas", "%s does not answer", member.name()));
    }
}
