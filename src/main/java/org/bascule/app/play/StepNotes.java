package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.app.model.StepRun;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.bascule.scenario.run.Hint;

/**
 * What stands below a step's text, in Markdown: why it differs from the document, or about a broken lab the hints that were shown and, once
 * it is repaired, the fault.
 */
final class StepNotes {

    private StepNotes() {}

    static Text of(StepState state) {
        if (state.chapter().fault().isPresent()) {
            return aboutFault(state);
        }
        return state.hidesCommands()
                ? Text.same("")
                : state.chapter().steps().get(state.shown().step()).difference();
    }

    private static Text aboutFault(StepState state) {
        List<Text> parts = new ArrayList<>();
        Optional<Entry.Explained> fault = state.run().flatMap(StepRun::fault);
        if (fault.isEmpty()) {
            for (Hint hint : state.hand().hints()) {
                parts.add(PlayMessages.hint(hint.number(), hint.of(), hint.says()));
            }
        }
        fault.ifPresent(repaired -> {
            parts.add(PlayMessages.fault(repaired.explanation()));
            parts.add(PlayMessages.faultCommands());
            parts.add(Text.same(repaired.commands().stream()
                    .flatMap(planted -> planted.command().lines())
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"))));
        });
        return Text.joined("\n\n", parts);
    }
}
