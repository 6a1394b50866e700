package org.bascule.scenario.file;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.lab.Visible;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;

/** Reads a topology. Its names are used in configuration files and paths, so their format is strict. */
final class TopologyReader {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,30}");
    private static final int MAX_OCTET = 254;
    private static final int MAX_PORT = 65535;
    private static final Topology EMPTY = new Topology("none", "none", List.of());

    private final Mistakes mistakes;

    TopologyReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Present even when it has mistakes, so that the files that name its nodes can be read too. */
    Optional<Topology> read(Located value) {
        RecordReader reader = new RecordReader(mistakes, EMPTY);
        Optional<Topology> topology = reader.read(Topology.class, value);
        if (topology.isEmpty()) {
            return Optional.empty();
        }
        Located.Entries entries = (Located.Entries) value;
        name(entries.find("scope").orElse(value), topology.get().scope());
        name(entries.find("token").orElse(value), topology.get().token());
        ports(entries.find("ports").orElse(value), topology.get().ports().all());
        Located nodes = entries.find("nodes").orElse(value);
        List<Located> written = nodes instanceof Located.Items items ? items.items() : List.of(nodes);
        Map<String, Located> names = new HashMap<>();
        Map<Integer, Located> octets = new HashMap<>();
        Map<String, Located> slots = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            Located.Entries at = (Located.Entries) written.get(i);
            Node node = topology.get().nodes().get(i);
            node(at, node, names, octets);
            if (node.runs(Service.PATRONI)) {
                slot(at.find("name").orElse(at), node.name(), slots);
            }
        }
        repository(topology.get(), written);
        return topology;
    }

    /** pgBackRest runs on the members and on the one node that holds the repository. */
    private void repository(Topology topology, List<Located> written) {
        Optional<Node> repository = topology.repository();
        for (int i = 0; i < written.size(); i++) {
            Node node = topology.nodes().get(i);
            Located services =
                    ((Located.Entries) written.get(i)).find("services").orElse(written.get(i));
            if (!node.runs(Service.PGBACKREST)) {
                continue;
            }
            if (repository.isEmpty()) {
                mistakes.add(services, FileMessages.pgbackrestWithoutRepository(), FileMessages.addRepositoryNode());
                return;
            }
            if (!node.runs(Service.PATRONI)
                    && !node.name().equals(repository.get().name())) {
                mistakes.add(
                        services,
                        FileMessages.secondRepository(
                                Visible.line(repository.get().name(), 60)),
                        FileMessages.removePgbackrest());
            }
        }
    }

    private void ports(Located where, List<Integer> ports) {
        ports.stream()
                .filter(port -> port < 1 || port > MAX_PORT)
                .findFirst()
                .ifPresent(port ->
                        mistakes.add(where, FileMessages.invalidPort(port), FileMessages.useNumberFromOne(MAX_PORT)));
        ports.stream()
                .filter(port -> Collections.frequency(ports, port) > 1)
                .findFirst()
                .ifPresent(port ->
                        mistakes.add(where, FileMessages.duplicatePort(port), FileMessages.useDifferentPorts()));
    }

    private void node(Located.Entries written, Node node, Map<String, Located> names, Map<Integer, Located> octets) {
        Located nameAt = written.find("name").orElse(written);
        name(nameAt, node.name());
        name(written.find("container").orElse(written), node.container());
        node.aliases().forEach(alias -> name(written.find("aliases").orElse(written), alias));
        if (NodeRef.symbols().contains(node.name()) || node.name().equals(EtcdAccess.PROXY.word())) {
            mistakes.add(nameAt, FileMessages.reservedName(node.name()), FileMessages.useAnotherName());
        }
        unique(nameAt, node.name(), names, () -> FileMessages.duplicateNodeName(Visible.line(node.name(), 60)));
        Located octetAt = written.find("octet").orElse(written);
        if (node.octet() < 1 || node.octet() > MAX_OCTET) {
            mistakes.add(octetAt, FileMessages.invalidOctet(node.octet()), FileMessages.useNumberFromOne(MAX_OCTET));
        }
        unique(octetAt, node.octet(), octets, () -> FileMessages.duplicateOctet(node.octet()));
        if (node.runs(Service.ETCD) && node.runs(Service.HAPROXY)) {
            mistakes.add(
                    written.find("services").orElse(written),
                    FileMessages.etcdAndProxyOnOneNode(),
                    FileMessages.useDifferentNodes());
        }
    }

    /** Patroni derives the name of a replication slot from its member's, and two members cannot share a slot. */
    private void slot(Located where, String member, Map<String, Located> slots) {
        String slot = PatroniConfig.slot(member);
        Located first = slots.putIfAbsent(slot, where);
        if (first instanceof Located.Scalar other && !other.text().equals(member)) {
            mistakes.add(
                    where,
                    FileMessages.sharedReplicationSlot(
                            other.quoted(), Visible.line(member, 60), Visible.line(slot, 60)),
                    FileMessages.useMoreDifferentNames());
        }
    }

    private void name(Located where, String name) {
        if (!NAME.matcher(name).matches()) {
            mistakes.add(where, FileMessages.invalidName(Visible.line(name, 60)), FileMessages.useName());
        }
    }

    private <T> void unique(Located where, T value, Map<T, Located> seen, Supplier<Text> duplicate) {
        Located first = seen.putIfAbsent(value, where);
        if (first != null) {
            mistakes.add(where, duplicate.get(), FileMessages.alreadyUsedOnLine(first.line()));
        }
    }
}
