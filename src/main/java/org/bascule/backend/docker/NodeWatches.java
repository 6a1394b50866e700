package org.bascule.backend.docker;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.bascule.backend.machine.Refusals;
import org.bascule.lab.Refusal;

/** The sessions with a lab's nodes: opened at the first question, and opened again when one has ended. */
final class NodeWatches implements AutoCloseable {

    interface Question<T> {

        T put(NodeWatch watch) throws NodeWatch.Ended;
    }

    private static final int ATTEMPTS = 2;

    private final Engine engine;
    private final Map<String, NodeWatch> watches = new ConcurrentHashMap<>();

    NodeWatches(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param stillRuns checked before a session that has ended is opened again
     * @return empty when the container does not answer: it was killed meanwhile, or frozen
     */
    <T> Optional<T> ask(String container, Question<T> question, BooleanSupplier stillRuns) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return Optional.of(question.put(watches.computeIfAbsent(container, this::begin)));
            } catch (NodeWatch.Ended ended) {
                forget(container);
            } catch (NotFoundException | ConflictException gone) {
                return Optional.empty();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw Refusals.interrupted();
            }
            if (!stillRuns.getAsBoolean()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** @throws Refusal when the engine cannot be reached */
    private NodeWatch begin(String container) {
        return NodeWatch.begin(engine, container);
    }

    void forget(String container) {
        Optional.ofNullable(watches.remove(container)).ifPresent(NodeWatch::close);
    }

    @Override
    public void close() {
        watches.keySet().forEach(this::forget);
    }
}
