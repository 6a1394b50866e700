package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** Since the step began, a service's log has come to contain these words. */
public record Log(Nodes nodes, Service service, String contains) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "journal de %s sur %s : « %s »",
                "log of %s on %s: “%s”", service.label(), stage.names(nodes), contains);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "Patroni écrit une ligne à chaque tour de sa boucle (loop_wait %d s)",
                "Patroni writes a line at each turn of its loop (loop_wait %d s)",
                stage.spec().timers().loopWait());
    }

    @Override
    public Seen look(Stage stage) {
        List<Node> asked = stage.now(nodes);
        if (asked.isEmpty()) {
            return Seen.nobody();
        }
        List<Node> without = asked.stream()
                .filter(node -> !stage.logSinceStep(node, service).contains(contains))
                .toList();
        return without.isEmpty()
                ? Seen.that(true, Text.of("trouvé", "found"))
                : Seen.that(false, last(stage, without.get(0)));
    }

    private Text last(Stage stage, Node node) {
        return stage.logSinceStep(node, service)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((one, other) -> other)
                .map(line -> Text.of("dernière ligne : %s", "last line: %s", line))
                .orElse(Text.of("journal vide", "empty log"));
    }
}
