package org.bascule.journal;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Text;

/**
 * How a step that was done by hand went, for whoever did it.
 *
 * @param hints how many were shown
 * @param shown how many of the commands were shown
 * @param typed in the terminals of the lab's nodes; what is typed elsewhere is not known
 * @param planned what Bascule would have typed
 * @param finished whether Bascule ran the commands in the end
 */
public record HandScore(
        String chapter,
        String step,
        Text title,
        boolean held,
        Duration took,
        int hints,
        int shown,
        int wrongTurns,
        boolean finished,
        List<TypedCommand> typed,
        List<String> planned) {

    public record TypedCommand(String node, String command) {}

    public HandScore {
        typed = List.copyOf(typed);
        planned = List.copyOf(planned);
    }

    /** In one line. */
    public Text says() {
        return JournalMessages.score(
                JournalMessages.lasted(took),
                JournalMessages.hints(hints),
                JournalMessages.commandsTyped(typed.size()),
                JournalMessages.commandsShown(shown),
                JournalMessages.wrongTurns(wrongTurns));
    }
}
