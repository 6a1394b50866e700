package org.bascule.app.play;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.lab.Text;
import org.bascule.scenario.run.ProgressListener.Awaited;
import org.bascule.scenario.run.ProgressListener.Waiting;

/**
 * What a running task is doing.
 *
 * @param doing the command that is running, or what is being waited for
 * @param share how much of the longest allowed time without progress has passed, from 0 to 1; empty when nothing is waited
 *     for
 * @param why what the wait depends on, and what moved last
 */
record StepProgress(Instant since, Text doing, Optional<Double> share, Optional<Text> why) {

    static StepProgress of(Job job, Optional<String> command, Optional<Waiting> waiting) {
        Optional<Awaited> first = waiting.flatMap(StepProgress::first);
        return new StepProgress(
                job.since(),
                job.cancelling()
                        ? PlayMessages.stopping()
                        : command.map(typed -> Text.same("$ " + typed))
                                .or(() -> first.map(Awaited::says))
                                .orElse(job.what()),
                waiting.map(now -> (double) now.silent().toMillis()
                        / Math.max(1, now.limit().toMillis())),
                waiting.map(now -> first.map(check -> Text.joined("\n", List.of(check.why(), now.progress())))
                        .orElse(now.progress())));
    }

    private static Optional<Awaited> first(Waiting waiting) {
        return Stream.concat(waiting.pending().stream(), waiting.checks().stream())
                .findFirst();
    }
}
