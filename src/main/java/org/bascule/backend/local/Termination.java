package org.bascule.backend.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.Refusal;

/** Freezes or kills processes until every one of them is, those included that start meanwhile. */
final class Termination {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POSTMASTERS_QUIT_WITHIN = Duration.ofSeconds(2);

    private Termination() {}

    /** @param found looks for the processes that are not frozen yet */
    static void freeze(Supplier<List<Running>> found) {
        AtomicReference<List<Running>> left = new AtomicReference<>(List.of());
        Wait.until(
                LIMIT,
                () -> {
                    LabProcesses.signal(found.get(), Signal.STOP);
                    left.set(found.get());
                    return left.get().isEmpty();
                },
                () -> new Refusal(
                        Refusal.Cause.LAB,
                        LocalMessages.processesNotFrozen(names(left.get())),
                        LocalMessages.tryAgainAfterDiskWait()));
    }

    /**
     * Kills processes, but lets postmasters quit: killed, they would leave their shared memory behind. They quit last,
     * because they may start others again.
     *
     * @param found looks for the processes that still run
     */
    static void kill(Supplier<List<Running>> found) {
        Instant end = Instant.now().plus(POSTMASTERS_QUIT_WITHIN);
        AtomicReference<List<Running>> left = new AtomicReference<>(List.of());
        Wait.until(
                LIMIT,
                () -> {
                    left.set(found.get());
                    kill(left.get(), Instant.now().isBefore(end));
                    return left.get().isEmpty();
                },
                () -> new Refusal(
                        Refusal.Cause.LAB,
                        LocalMessages.processesNotStopped(names(left.get())),
                        LocalMessages.removeAgainAfterDiskWait()));
    }

    private static void kill(List<Running> left, boolean letPostmastersQuit) {
        List<Running> quitting = left.stream()
                .filter(process -> letPostmastersQuit && process.program().equals("postgres"))
                .toList();
        LabProcesses.signal(
                left.stream().filter(process -> !quitting.contains(process)).toList(), Signal.KILL);
        LabProcesses.signal(quitting.stream().filter(LabProcesses::isPostmaster).toList(), "QUIT");
        LabProcesses.signal(quitting, Signal.CONT);
    }

    private static String names(List<Running> processes) {
        return processes.stream()
                .map(process -> process.program() + " (" + process.pid() + ")")
                .collect(Collectors.joining(", "));
    }
}
