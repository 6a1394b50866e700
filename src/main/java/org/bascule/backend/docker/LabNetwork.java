package org.bascule.backend.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bascule.backend.machine.SpecJson;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Topology;

/** The networks of labs, which have the labs' descriptions as labels. */
final class LabNetwork {

    private static final int LAST_OCTET = 254;

    private final Engine engine;
    private final String home;

    LabNetwork(Engine engine, String home) {
        this.engine = engine;
        this.home = home;
    }

    /**
     * Makes a lab's network, with its description on it, in one step: a crash leaves both or nothing.
     *
     * @return false when its addresses turn out to be taken
     */
    boolean make(LabDescription lab) {
        LabSpec spec = lab.spec();
        Map<String, String> labels = new HashMap<>(Labels.of(engine.owner(home), spec.name()));
        labels.put(Labels.SPEC, SpecJson.write(spec));
        labels.put(Labels.PUBLISHED, lab.published().written());
        try {
            engine.tell(client -> client.createNetworkCmd()
                    .withName(spec.name().value())
                    .withDriver("bridge")
                    .withCheckDuplicate(true)
                    .withLabels(labels)
                    .withIpam(new Network.Ipam()
                            .withConfig(new Network.Ipam.Config()
                                    .withSubnet(spec.network() + ".0/24")
                                    .withGateway(spec.network() + "." + gateway(spec.topology()))))
                    .exec());
            return true;
        } catch (ConflictException another) {
            throw nameTaken(spec.name(), another);
        } catch (DockerException refused) {
            if (conflict(refused)) {
                return false;
            }
            throw refused;
        }
    }

    /** The networks that an engine has, each with its prefix's length. */
    static List<String> subnets(DockerClient client) {
        return client.listNetworksCmd().exec().stream()
                .map(Network::getIpam)
                .filter(Objects::nonNull)
                .flatMap(ipam -> Optional.ofNullable(ipam.getConfig()).stream())
                .flatMap(List::stream)
                .map(Network.Ipam.Config::getSubnet)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the engine says that addresses are taken: by a network made meanwhile, or by a route of its machine. */
    private static boolean conflict(DockerException refused) {
        String said = String.valueOf(refused.getMessage());
        return said.contains("overlap") || said.contains("conflict");
    }

    /** Creates it again if it was removed outside Bascule. */
    void restore(LabDescription lab) {
        if (find(lab.spec().name()).isEmpty()) {
            make(lab);
        }
    }

    /** The lab as it was described; empty without a network, or when what is written on it cannot be read. */
    Optional<LabDescription> described(LabName name) {
        return find(name).map(Network::getLabels).flatMap(labels -> SpecJson.read(
                        String.valueOf(labels.get(Labels.SPEC)))
                .flatMap(spec -> Published.read(String.valueOf(labels.get(Labels.PUBLISHED)))
                        .map(published -> new LabDescription(spec, published))));
    }

    private Optional<Network> find(LabName name) {
        return engine.ask(
                client -> client
                        .listNetworksCmd()
                        .withFilter("label", Labels.filter(Labels.of(engine.owner(home), name)))
                        .exec()
                        .stream()
                        .findFirst());
    }

    /** The highest last octet that no node has. */
    private static int gateway(Topology topology) {
        return IntStream.iterate(LAST_OCTET, octet -> octet - 1)
                .filter(octet -> topology.nodes().stream().noneMatch(node -> node.octet() == octet))
                .findFirst()
                .orElseThrow();
    }

    private static Refusal nameTaken(LabName name, ConflictException refused) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        DockerMessages.networkExists(name),
                        DockerMessages.chooseAnotherLabName(),
                        String.valueOf(refused.getMessage())));
    }
}
