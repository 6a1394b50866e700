package org.bascule.backend.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bascule.backend.BackendGround;
import org.bascule.backend.Lab;
import org.bascule.backend.Versions;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A home for labs of containers on a real engine, and what the engine itself says is left of them. Where no engine runs,
 * the test is skipped, with the reason.
 */
public final class DockerGround implements BackendGround, BeforeEachCallback, AfterEachCallback {

    private final Supplier<Engine> engines;
    private final int network;
    private final boolean oneAddress;
    private Engine engine;
    private Path home;

    /** @param network third octet of the first lab's published addresses */
    public DockerGround(int network) {
        this(network, false);
    }

    DockerGround(int network, boolean oneAddress) {
        this(network, oneAddress, Engine::ofTheEnvironment);
    }

    /** @param engines asked before each test */
    DockerGround(int network, boolean oneAddress, Supplier<Engine> engines) {
        this.network = network;
        this.oneAddress = oneAddress;
        this.engines = engines;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void open() {
        engine = engines.get();
        Optional<Problem> problem = engine.problem();
        assumeTrue(
                problem.isEmpty(),
                () -> "no Docker engine to test on: "
                        + problem.orElseThrow().what().en());
        try {
            home = Files.createTempDirectory("bascule-docker");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        backend().images().orElseThrow().make(line -> {});
    }

    /** What another process would have. */
    @Override
    public DockerBackend backend() {
        return new DockerBackend(home, network, Versions.ANY, engine, oneAddress);
    }

    DockerClient client() {
        return engine.ask(client -> client);
    }

    /** Containers, networks and volumes of a lab, as the engine lists them. */
    public List<String> remains(LabName lab) {
        List<String> remains = new ArrayList<>();
        Map<String, String> labels = Labels.of(engine.owner(home.toString()), lab);
        List<String> filter = Labels.filter(labels);
        client().listContainersCmd().withShowAll(true).withLabelFilter(labels).exec().stream()
                .map(Container::getId)
                .forEach(remains::add);
        client().listNetworksCmd().withFilter("label", filter).exec().stream()
                .map(Network::getName)
                .forEach(remains::add);
        Optional.ofNullable(client().listVolumesCmd()
                        .withFilter("label", filter)
                        .exec()
                        .getVolumes())
                .stream()
                .flatMap(List::stream)
                .forEach(volume -> remains.add(volume.getName()));
        return remains;
    }

    @Override
    public void close() {
        if (home == null) {
            return;
        }
        for (LabName name : backend().labs()) {
            backend().find(name).ifPresent(Lab::destroy);
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
