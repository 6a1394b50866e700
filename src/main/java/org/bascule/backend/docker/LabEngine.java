package org.bascule.backend.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

/**
 * The engine as the nodes of one lab use it: an error becomes a refusal, and what was known of the lab's containers is
 * forgotten after each request.
 */
final class LabEngine {

    private static final Duration DONE_WITHIN = Duration.ofSeconds(20);

    private final Engine engine;
    private final LabSpec spec;
    private final String home;
    private final Containers containers;

    LabEngine(Engine engine, LabSpec spec, String home) {
        this.engine = engine;
        this.spec = spec;
        this.home = home;
        this.containers = new Containers(engine, labels());
    }

    Engine engine() {
        return engine;
    }

    Containers containers() {
        return containers;
    }

    Map<String, String> labels() {
        return Labels.of(engine.owner(home), spec.name());
    }

    Map<String, String> labels(Node node) {
        return Labels.of(engine.owner(home), spec.name(), node);
    }

    <T> T ask(Function<DockerClient, T> question) {
        try {
            return engine.ask(question);
        } catch (NotFoundException missing) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new Problem(
                            DockerMessages.partOfLabRemoved(),
                            DockerMessages.rebuildOrRemoveLab(),
                            String.valueOf(missing.getMessage())));
        } catch (DockerException refused) {
            throw new Refusal(Refusal.Cause.LAB, EngineRefusals.of(engine, refused));
        } finally {
            containers.forget();
        }
    }

    void tell(Consumer<DockerClient> order) {
        ask(client -> {
            order.accept(client);
            return null;
        });
    }

    /** As {@link #tell}, for an order that others may have given at the same time. */
    void tellUnlessDone(Consumer<DockerClient> order) {
        tell(client -> unlessDone(() -> order.accept(client)));
    }

    void await(BooleanSupplier condition) {
        Wait.until(
                DONE_WITHIN,
                condition,
                () -> new Refusal(
                        Refusal.Cause.LAB,
                        DockerMessages.engineTimedOut(DONE_WITHIN.toSeconds()),
                        DockerMessages.checkContainers()));
    }

    /** Removes a container, and waits until it is gone: another process may have begun to remove it. */
    void removeContainer(String container) {
        tellUnlessDone(client -> client.removeContainerCmd(container)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
        await(() -> engine.ask(client -> {
            try {
                client.inspectContainerCmd(container).exec();
                return false;
            } catch (NotFoundException gone) {
                return true;
            }
        }));
    }

    /** Found by labels: a volume of the same name may belong to another lab. */
    void removeVolumes(Map<String, String> labels) {
        tell(client -> Optional.ofNullable(client.listVolumesCmd()
                        .withFilter("label", Labels.filter(labels))
                        .exec()
                        .getVolumes())
                .orElse(List.of())
                .forEach(volume -> unlessDone(
                        () -> client.removeVolumeCmd(volume.getName()).exec())));
    }

    /** Asks the engine, since nothing inside a paused container answers. */
    boolean hasProcess(String container, String name) {
        String[][] processes = ask(client -> client.topContainerCmd(container)
                        .withPsArgs("-eo pid,comm")
                        .exec())
                .getProcesses();
        return Arrays.stream(processes).anyMatch(columns -> columns[columns.length - 1].equals(name));
    }

    /** Removes every container, volume and network of the lab. */
    void removeEverything() {
        List<String> ids =
                ask(client -> client.listContainersCmd().withShowAll(true).withLabelFilter(labels()).exec().stream()
                        .map(Container::getId)
                        .toList());
        ids.parallelStream().forEach(this::removeContainer);
        removeVolumes(labels());
        tell(client -> client.listNetworksCmd()
                .withFilter("label", Labels.filter(labels()))
                .exec()
                .forEach(network -> unlessDone(
                        () -> client.removeNetworkCmd(network.getId()).exec())));
    }

    /** Ignores the errors that say that the order has been carried out already, or what it is about is gone. */
    private static void unlessDone(Runnable order) {
        try {
            order.run();
        } catch (NotModifiedException | NotFoundException done) {
            // Nothing left to do.
        } catch (ConflictException conflict) {
            String message = String.valueOf(conflict.getMessage());
            if (!message.contains("already in progress")
                    && !message.contains("is not running")
                    && !message.contains("already paused")) {
                throw conflict;
            }
        }
    }
}
