package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.model.StepRun;
import org.bascule.journal.Entry;

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

    List<CommandLine> lines() {
        List<CommandLine> lines = new ArrayList<>();
        for (Entry.Performed command : done) {
            lines.add(new CommandLine.Typed(command.command(), true));
            if (!command.output().isBlank()) {
                lines.add(new CommandOutput(command.output()));
            }
        }
        planned.forEach(command -> lines.add(new CommandLine.Typed(command, false)));
        return lines;
    }
}
