package org.bascule.scenario.run;

import org.bascule.scenario.action.Command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bascule.background.Background;

/** Performs several commands at the same time, and ends when all have ended. */
final class ParallelCommands {

    private static final Duration LEAVE_OFF_WITHIN = Duration.ofSeconds(20);

    private ParallelCommands() {}

    /** @throws org.bascule.lab.Refusal that of the first that was refused; when interrupted, once all have left off */
    static void run(List<Command> commands) {
        Interruption.check();
        if (commands.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(commands.size(), Background.threads("builder"));
        try {
            List<Callable<String>> calls = commands.stream()
                    .map(command -> (Callable<String>) command.perform()::run)
                    .toList();
            for (Future<String> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException interrupted) {
            leaveOff(threads);
            Thread.currentThread().interrupt();
            throw Interruption.refusal();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static void leaveOff(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LEAVE_OFF_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            // Interrupted already.
        }
    }
}
