package org.bascule.scenario.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bascule.lab.Member;
import org.bascule.lab.Node;

/**
 * How the steps began and ended so far, and what is true of the current one. Steps have names unique in the scenario.
 */
final class StepHistory {

    private final Map<String, StepStart> starts = new ConcurrentHashMap<>();

    private volatile List<Node> affected = List.of();

    private volatile Baseline baseline;

    private volatile Instant commandsEndedAt;

    private volatile boolean faulty;

    StepHistory(Baseline baseline) {
        this.baseline = baseline;
        this.commandsEndedAt = baseline.at();
    }

    /** Another history that starts from the beginning that a step would have now. */
    StepHistory preview(String step, Baseline now) {
        StepStart start = start(step, now);
        StepHistory preview = new StepHistory(start.baseline());
        preview.commandsEndedAt = now.at();
        preview.affected = start.affected();
        return preview;
    }

    /** Another history, at the beginning of a step that has begun. */
    StepHistory begun(String step) {
        StepStart start = starts.get(step);
        StepHistory begun = new StepHistory(start.baseline());
        begun.affected = start.affected();
        begun.commandsEndedAt = commandsEndedAt;
        return begun;
    }

    /** Another history, as it was when a step's commands had ended; empty when they never did. */
    Optional<StepHistory> at(String step) {
        StepHistory then = new StepHistory(baseline);
        then.starts.putAll(starts);
        return then.resume(step) ? Optional.of(then) : Optional.empty();
    }

    /** Begins an action that belongs to no step. */
    void begin(Baseline now) {
        begin(StepStart.of(now, affected));
    }

    void begin(String step, Baseline now) {
        StepStart start = start(step, now);
        starts.put(step, start);
        begin(start);
    }

    /** Marks the end of a step's commands. */
    void commandsEnded(String step) {
        commandsEndedAt = Instant.now();
        starts.computeIfPresent(step, (name, start) -> start.ended(commandsEndedAt, affected, faulty));
    }

    /** Returns to where a step was when its commands had ended. False, without any change, when they never did. */
    boolean resume(String step) {
        Optional<StepStart> start = Optional.ofNullable(starts.get(step));
        Optional<StepStart.CommandsEnd> end = start.flatMap(StepStart::end);
        end.ifPresent(then -> {
            baseline = start.get().baseline();
            commandsEndedAt = then.at();
            affected = then.affected();
            faulty = then.faulty();
        });
        return end.isPresent();
    }

    boolean hasBegun(String step) {
        return starts.containsKey(step);
    }

    boolean commandsHaveEnded(String step) {
        return Optional.ofNullable(starts.get(step)).flatMap(StepStart::end).isPresent();
    }

    /** Forgets a chapter's steps, and the faults of the chapter before. */
    void forget(String chapter) {
        starts.keySet().removeIf(step -> step.startsWith(chapter + "/"));
        affected = List.of();
    }

    void markAffected(List<Node> nodes) {
        affected = List.copyOf(nodes);
        faulty = true;
    }

    List<Node> affected() {
        return affected;
    }

    Baseline baseline() {
        return baseline;
    }

    Instant commandsEndedAt() {
        return commandsEndedAt;
    }

    /** The leader when the current step began. */
    Optional<String> leaderBefore() {
        return baseline.snapshot().cluster().leader().map(Member::name);
    }

    /** Whether the current step's own fault affected this node. */
    boolean faultAffected(String node) {
        return faulty && affected.stream().map(Node::name).anyMatch(node::equals);
    }

    private StepStart start(String step, Baseline now) {
        return Optional.ofNullable(starts.get(step))
                .map(earlier -> earlier.again(now))
                .orElseGet(() -> StepStart.of(now, affected));
    }

    private void begin(StepStart start) {
        baseline = start.baseline();
        affected = start.affected();
        commandsEndedAt = Instant.now();
        faulty = false;
    }
}
