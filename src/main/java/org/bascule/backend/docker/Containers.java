package org.bascule.backend.docker;

import com.github.dockerjava.api.model.Container;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.lab.Node;

/**
 * The lab's containers, as the engine lists them. A list is used again for a moment, unless it was forgotten
 * meanwhile: a view of the whole lab asks about each node several times.
 */
final class Containers {

    enum State {
        RUNNING,
        PAUSED,
        OFF;

        boolean on() {
            return this != OFF;
        }

        private static State of(Container container) {
            return switch (String.valueOf(container.getState())) {
                case "running", "restarting" -> RUNNING;
                case "paused" -> PAUSED;
                default -> OFF;
            };
        }
    }

    private static final long FRESH_NANOS = Duration.ofMillis(150).toNanos();

    private final Engine engine;
    private final Map<String, String> labels;
    private Map<String, State> listed = Map.of();
    private long listedAt;
    private boolean known;

    Containers(Engine engine, Map<String, String> labels) {
        this.engine = engine;
        this.labels = labels;
    }

    /** Empty for a node that has not been created. */
    Optional<State> state(Node node) {
        return Optional.ofNullable(now().get(node.name()));
    }

    synchronized void forget() {
        known = false;
    }

    private synchronized Map<String, State> now() {
        if (!known || System.nanoTime() - listedAt > FRESH_NANOS) {
            listed = list();
            listedAt = System.nanoTime();
            known = true;
        }
        return listed;
    }

    private Map<String, State> list() {
        return engine
                .ask(client -> client.listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(labels)
                        .exec())
                .stream()
                .filter(container -> container.getLabels().containsKey(Labels.NODE))
                .collect(Collectors.toMap(
                        container -> container.getLabels().get(Labels.NODE), State::of, (one, other) -> one));
    }
}
