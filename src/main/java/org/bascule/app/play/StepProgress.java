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

    /** While the user does the step: she has all the time that she needs. */
    static StepProgress byHand(Job job, Optional<Waiting> waiting) {
        List<Awaited> pending = waiting.map(Waiting::pending).orElse(List.of());
        int all = waiting.map(Waiting::checks).orElse(List.of()).size();
        return new StepProgress(
                job.since(),
                job.cancelling() ? PlayMessages.stopping() : PlayMessages.waitingForYou(all - pending.size(), all),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Awaited> first(Waiting waiting) {
        return Stream.concat(waiting.pending().stream(), waiting.checks().stream())
                .findFirst();
    }
}
