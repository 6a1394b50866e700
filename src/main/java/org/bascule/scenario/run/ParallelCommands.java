package org.bascule.scenario.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bascule.background.Background;
import org.bascule.scenario.action.Command;

/** Runs several commands at the same time and waits until all have ended. */
final class ParallelCommands {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(20);

    private ParallelCommands() {}

    /**
     * @throws org.bascule.lab.Refusal of the first command that is refused, or when interrupted, after all commands
     * have ended
     */
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
            shutDown(threads);
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

    private static void shutDown(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(SHUTDOWN_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            // The interruption is reported already.
        }
    }
}
