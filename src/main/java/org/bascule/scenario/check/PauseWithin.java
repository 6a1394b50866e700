package org.bascule.scenario.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bascule.lab.Text;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.Pause;

/**
 * Since the step began, no writer waited longer than this for an acknowledgement. Reports the longest pause of each set.
 *
 * @param atMost from the last acknowledgement before the fault to the first one after it
 */
public record PauseWithin(Duration atMost) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.writersPauseAtMost(atMost.toSeconds());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.clientsWaitForPromotionAndRoute();
    }

    @Override
    public Observation look(CheckContext context) {
        List<ClientSet> sets = context.traffic().running();
        if (sets.isEmpty()) {
            return Observation.that(false, CheckMessages.noClientRunning());
        }
        Instant now = Instant.now();
        List<Duration> pauses =
                sets.stream().map(set -> longest(context, set, now)).toList();
        Text seen = Text.joined(
                ", ",
                IntStream.range(0, sets.size())
                        .mapToObj(i -> pause(sets.get(i), pauses.get(i)))
                        .toList());
        if (pauses.stream().anyMatch(pause -> pause.compareTo(atMost) > 0)) {
            return Observation.never(seen);
        }
        return Observation.that(
                context.faultVisible() && sets.stream().allMatch(set -> ClientsResume.serves(context, set.writer())),
                seen);
    }

    private static Duration longest(CheckContext context, ClientSet set, Instant now) {
        return set.writer().ledger().pauses().stream()
                .filter(pause -> pause.nextAnswer().orElse(now).isAfter(context.stepBeganAt()))
                .map(pause -> lasted(pause, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Duration lasted(Pause pause, Instant now) {
        return pause.lasted().orElse(Duration.between(pause.lastAnswer(), now));
    }

    private static Text pause(ClientSet set, Duration longest) {
        return CheckMessages.pauseOfSet(set.name(), Text.decimals(2, longest.toMillis() / 1000.0));
    }
}
