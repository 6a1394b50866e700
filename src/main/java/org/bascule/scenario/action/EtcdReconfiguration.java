package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bascule.backend.Output;

/** Repeats a change of etcd's member list while etcd refuses it only for a moment. */
final class EtcdReconfiguration {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final int ATTEMPTS = 30;

    /** etcd refuses for five seconds after a member comes back, and until a new member has connected to the others. */
    private static final List<String> FOR_A_MOMENT = List.of("unhealthy cluster", "not enough started members");

    private EtcdReconfiguration() {}

    /**
     * Returns the output of the last attempt.
     *
     * @param worthWaiting whether another attempt may succeed
     */
    static Output run(ActionContext context, BooleanSupplier worthWaiting, Supplier<Output> attempt) {
        Output output = attempt.get();
        for (int again = 0; again < ATTEMPTS && refusedForAMoment(output) && worthWaiting.getAsBoolean(); again++) {
            context.rest(BETWEEN_ATTEMPTS);
            output = attempt.get();
        }
        return output;
    }

    static boolean refusedForAMoment(Output output) {
        return !output.ok() && FOR_A_MOMENT.stream().anyMatch(output.text()::contains);
    }
}
