package org.bascule.backend.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Images;
import org.bascule.backend.Lab;
import org.bascule.backend.Tool;
import org.bascule.backend.Versions;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.ImageVersions;
import org.bascule.backend.machine.LabDirectories;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Subnets;
import org.bascule.backend.machine.ToolVersion;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/**
 * Labs of containers, on the Docker engine that the environment names. Everything that a lab owns is labelled with
 * its name, and its description is a label of its network. The only file on this machine is the lock of the process
 * that uses the lab.
 */
public final class DockerBackend implements Backend {

    public static final BackendKind KIND = new BackendKind("docker");

    private final Path locks;
    private final LoopbackNetworks networks;
    private final String home;
    private final PortPlaces places;
    private final Engine engine;
    private final LabNetwork labNetwork;
    private final LabImages images;
    private final Versions requested;

    /**
     * @param home the user's directory for labs; it tells them from the labs of others on the same engine
     * @param firstNetwork third octet of the first lab's published addresses: 3 for 127.0.3.x
     */
    public DockerBackend(Path home, int firstNetwork, Versions versions) {
        this(home, firstNetwork, versions, Engine.ofTheEnvironment(), false);
    }

    /** @param oneAddress whether ports are published on 127.0.0.1 alone, wherever the engine is */
    DockerBackend(Path home, int firstNetwork, Versions versions, Engine engine, boolean oneAddress) {
        this.requested = versions;
        this.home = home.toAbsolutePath().normalize().toString();
        this.locks = Path.of(this.home, "docker");
        this.networks = new LoopbackNetworks(Path.of(this.home));
        this.places = new PortPlaces(engine, networks, firstNetwork, oneAddress);
        this.engine = engine;
        this.labNetwork = new LabNetwork(engine, this.home);
        this.images = new LabImages(engine, ImageVersions.of(versions));
    }

    @Override
    public BackendKind kind() {
        return KIND;
    }

    @Override
    public Text description() {
        return DockerMessages.description();
    }

    @Override
    public Set<Capability> capabilities() {
        return DockerLab.CAPABILITIES;
    }

    @Override
    public List<Problem> preflight(Topology topology) {
        return engine.problem().stream().toList();
    }

    @Override
    public Backend with(Versions versions) {
        return new DockerBackend(
                Path.of(home), places.firstNetwork(), versions.or(requested), engine, places.oneAddress());
    }

    @Override
    public Text versions() {
        return images.versions().says();
    }

    @Override
    public Optional<Images> images() {
        return Optional.of(images);
    }

    @Override
    public List<Tool> tools() {
        return List.of(ToolVersion.tool("Docker", DockerAttachment.program(), "--version"));
    }

    @Override
    public Lab create(LabName name, Topology topology, Timers timers) {
        require(topology);
        networks.requireUnused(name, kind());
        images.make(progress -> {});
        DriverLock lock = lock(name);
        try {
            return new DockerLab(claim(name, topology, timers), engine, images, networks, home, Optional.of(lock));
        } catch (RuntimeException refused) {
            lock.close();
            throw refused instanceof DockerException answered
                    ? new Refusal(Refusal.Cause.MACHINE, EngineRefusals.of(engine, answered))
                    : refused;
        }
    }

    @Override
    public Optional<Lab> find(LabName name) {
        return labs().contains(name)
                ? Optional.of(new DockerLab(description(name), engine, images, networks, home, Optional.empty()))
                : Optional.empty();
    }

    @Override
    public Optional<Lab> take(LabName name) {
        return labs().contains(name)
                ? Optional.of(new DockerLab(description(name), engine, images, networks, home, Optional.of(lock(name)))
                        .opened())
                : Optional.empty();
    }

    /** Empty when no engine responds. */
    @Override
    public List<LabName> labs() {
        if (!engine.responds()) {
            return List.of();
        }
        List<LabName> labs = engine.ask(this::labels).stream()
                .map(labels -> labels.get(Labels.LAB))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .flatMap(name -> LabName.find(name).stream())
                .toList();
        networks.keepOnly(kind(), labs);
        return labs;
    }

    /** The labels of everything of this home on the engine: a crash may have left any of it. */
    private List<Map<String, String>> labels(DockerClient client) {
        List<String> filter = List.of(Labels.HOME + "=" + engine.owner(home));
        List<Map<String, String>> labels = new ArrayList<>();
        client.listNetworksCmd().withFilter("label", filter).exec().forEach(network -> labels.add(network.getLabels()));
        client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(filter)
                .exec()
                .forEach(container -> labels.add(container.getLabels()));
        Optional.ofNullable(client.listVolumesCmd()
                        .withFilter("label", filter)
                        .exec()
                        .getVolumes())
                .orElse(List.of())
                .forEach(volume -> labels.add(volume.getLabels()));
        return labels;
    }

    /** Without nodes when the description is lost: such a lab can only be destroyed. */
    private LabDescription description(LabName name) {
        return labNetwork
                .described(name)
                .orElseGet(() -> new LabDescription(LabDirectories.lost(name, kind()), new Published.Addresses("")));
    }

    private LabDescription claim(LabName name, Topology topology, Timers timers) {
        if (labs().contains(name)) {
            throw Refusals.labExists(name);
        }
        Published published = places.free(topology);
        for (String subnet : Subnets.free(engine.ask(LabNetwork::subnets))) {
            LabSpec spec =
                    images.versions().recorded(new LabSpec(name, kind(), topology, timers, subnet, Instant.now()));
            LabDescription lab = new LabDescription(spec, published);
            if (labNetwork.make(lab)) {
                networks.take(kind(), name, published.reserved());
                return lab;
            }
        }
        throw Refusals.noFreeNetwork(DockerMessages.pruneNetworks());
    }

    private DriverLock lock(LabName name) {
        Path file = locks.resolve(name + ".lock");
        FileAccess.write(locks, () -> Files.createDirectories(locks));
        return DriverLock.take(file).orElseThrow(() -> Refusals.labInUse(name, DriverLock.holder(file)));
    }
}
