package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.bascule.app.model.StepRun;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;

/**
 * The commands of a step: those that were performed, with what they printed, then those that are still to come.
 *
 * @param done performed already
 * @param planned what the step would type, were it performed from its beginning now
 */
record CommandLines(List<Entry.Performed> done, List<String> planned) {

    /** What a step that has ended did not come to is not shown as if it were still to come. */
    static CommandLines of(Optional<StepRun> run, List<String> planned) {
        List<Entry.Performed> done = run.map(StepRun::performed).orElse(List.of());
        boolean over = run.filter(past -> !past.running()).isPresent();
        return new CommandLines(
                done, over || planned.size() <= done.size() ? List.of() : planned.subList(done.size(), planned.size()));
    }

    List<String> typed() {
        List<String> all =
                new ArrayList<>(done.stream().map(Entry.Performed::command).toList());
        all.addAll(planned);
        return all;
    }

    List<Node> lines(Lang lang) {
        List<Node> lines = new ArrayList<>();
        for (Entry.Performed command : done) {
            lines.add(line(command.command(), "command-done"));
            if (!command.output().isBlank()) {
                lines.add(new Printed(command.output()).view(lang));
            }
        }
        planned.forEach(command -> lines.add(line(command, "command-planned")));
        return lines;
    }

    private static Label line(String words, String style) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.getStyleClass().addAll("command", style);
        return line;
    }
}
