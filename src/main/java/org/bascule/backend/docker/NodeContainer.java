package org.bascule.backend.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Volume;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;

/**
 * What a node is made of: a container, and a volume of the same name for its servers' data.
 *
 * @param labels by which both are found again
 */
record NodeContainer(LabDescription lab, Node node, String image, Map<String, String> labels) {

    /** PostgreSQL needs far more than Docker's default of 64 MB. */
    private static final long SHARED_MEMORY = 256L << 20;

    /**
     * The name of a node's container and volume. It contains the lab's name: several labs may have an {@code etcd1}.
     */
    static String name(LabSpec spec, Node node) {
        return spec.name() + "-" + node.name();
    }

    /** Creates both, and starts nothing. */
    void make(DockerClient client) {
        String name = name(lab.spec(), node);
        // The engine returns an existing volume of that name, even one of another lab.
        if (!labels.equals(client.createVolumeCmd()
                .withName(name)
                .withLabels(labels)
                .exec()
                .getLabels())) {
            throw anothers(name);
        }
        client.createContainerCmd(image)
                .withName(name)
                .withHostName(node.name())
                .withLabels(labels)
                .withExposedPorts(lab.spec().topology().ports().of(node).stream()
                        .map(ExposedPort::tcp)
                        .toList())
                .withHostConfig(HostConfig.newHostConfig()
                        .withNetworkMode(lab.spec().name().value())
                        .withBinds(new Bind(name, new Volume(DockerNode.DATA)))
                        .withPortBindings(published().map(this::binding).toList())
                        .withCapAdd(Capability.NET_ADMIN)
                        .withShmSize(SHARED_MEMORY)
                        .withRestartPolicy(RestartPolicy.noRestart()))
                .withIpv4Address(lab.spec().address(node))
                .withAliases(aliases())
                .exec();
    }

    /** What a person would type for {@link #make}; it also starts the container. */
    String line() {
        List<String> words = new ArrayList<>(List.of("docker", "run", "-d"));
        words.addAll(List.of("--name", name(lab.spec(), node), "--hostname", node.name()));
        words.addAll(List.of(
                "--network", lab.spec().name().value(), "--ip", lab.spec().address(node)));
        aliases().forEach(alias -> words.addAll(List.of("--network-alias", alias)));
        published().forEach(port -> {
            InetSocketAddress at = lab.published().at(lab.spec().topology(), node, port);
            words.addAll(List.of("-p", at.getAddress().getHostAddress() + ":" + at.getPort() + ":" + port));
        });
        words.addAll(List.of("--cap-add", Capability.NET_ADMIN.name(), "--shm-size", SHARED_MEMORY / (1 << 20) + "m"));
        List<String> sorted = Labels.filter(new TreeMap<>(labels));
        sorted.forEach(label -> words.addAll(List.of("--label", label)));
        words.addAll(List.of(
                "--mount",
                "source=" + name(lab.spec(), node) + ",target=" + DockerNode.DATA
                        + sorted.stream().map(",volume-label="::concat).collect(Collectors.joining())));
        words.add(image);
        return Shell.line(words);
    }

    private static Refusal anothers(String volume) {
        return new Refusal(
                Refusal.Cause.MACHINE, DockerMessages.volumeExists(volume), DockerMessages.chooseAnotherLabName());
    }

    private Stream<Integer> published() {
        return lab.published().byTheEngine() ? lab.spec().topology().ports().of(node).stream() : Stream.of();
    }

    private PortBinding binding(int port) {
        InetSocketAddress at = lab.published().at(lab.spec().topology(), node, port);
        return new PortBinding(
                Binding.bindIpAndPort(at.getAddress().getHostAddress(), at.getPort()), ExposedPort.tcp(port));
    }

    private List<String> aliases() {
        List<String> names = new ArrayList<>(List.of(node.name(), node.container()));
        names.addAll(node.aliases());
        return names.stream().distinct().toList();
    }
}
