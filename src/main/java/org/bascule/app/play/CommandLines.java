package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.model.StepRun;
import org.bascule.journal.Entry;
import org.bascule.scenario.run.HandCommand;

/**
 * The commands of a step: those that were run, with their output, then those to come.
 *
 * @param done the commands that were run
 * @param planned what the step would run now, from its beginning
 * @param byHand instead: what to type in a terminal, with the contents of files
 */
record CommandLines(List<Entry.Performed> done, List<String> planned, List<HandCommand> byHand) {

    CommandLines(List<Entry.Performed> done, List<String> planned) {
        this(done, planned, List.of());
    }

    /** While the user does a step: nothing, or what she asked for. */
    static CommandLines of(StepState state) {
        boolean mine = state.hand().mine() && !state.passed();
        return mine
                ? new CommandLines(
                        state.run().map(StepRun::performed).orElse(List.of()),
                        List.of(),
                        state.hand().revealed())
                : of(state.run(), state.preview().commands());
    }

    /** Once a step has ended, the commands it did not reach are not shown. */
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
        byHand.forEach(command -> all.add(command.typed()));
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
        for (HandCommand command : byHand) {
            lines.add(new CommandLine.Typed(command.typed(), false));
            command.content().ifPresent(content -> lines.add(new CommandOutput(content)));
        }
        planned.forEach(command -> lines.add(new CommandLine.Typed(command, false)));
        return lines;
    }
}
