package org.bascule.scenario.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.EtcdAccess;
import org.bascule.scenario.NodeRef;

/** Reads a topology. Its names come to stand in configuration files and paths, so their form is narrow. */
final class TopologyReader {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,30}");
    private static final int LAST_OCTET = 254;
    private static final Topology NONE = new Topology("none", "none", List.of());

    private final Mistakes mistakes;

    TopologyReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Present also when something in it is wrong, so that what names its nodes can be read as well. */
    Optional<Topology> read(Located value) {
        RecordReader reader = new RecordReader(mistakes, NONE);
        Optional<Topology> topology = reader.read(Topology.class, value);
        if (topology.isEmpty()) {
            return Optional.empty();
        }
        Located.Entries entries = (Located.Entries) value;
        name(entries.find("scope").orElse(value), topology.get().scope());
        name(entries.find("token").orElse(value), topology.get().token());
        Located nodes = entries.find("nodes").orElse(value);
        List<Located> written = nodes instanceof Located.Items items ? items.items() : List.of(nodes);
        Map<String, Located> names = new HashMap<>();
        Map<Integer, Located> octets = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            node((Located.Entries) written.get(i), topology.get().nodes().get(i), names, octets);
        }
        return topology;
    }

    private void node(Located.Entries written, Node node, Map<String, Located> names, Map<Integer, Located> octets) {
        Located nameAt = written.find("name").orElse(written);
        name(nameAt, node.name());
        name(written.find("container").orElse(written), node.container());
        node.aliases().forEach(alias -> name(written.find("aliases").orElse(written), alias));
        if (NodeRef.symbols().contains(node.name()) || node.name().equals(EtcdAccess.PROXY.word())) {
            mistakes.add(
                    nameAt,
                    Text.of("« %s » a déjà un autre sens", "“%s” means something else already", node.name()),
                    Text.of("choisissez un autre nom", "choose another name"));
        }
        unique(
                nameAt,
                node.name(),
                names,
                Text.of("deux nœuds s'appellent %s", "two nodes are called %s", node.name()));
        Located octetAt = written.find("octet").orElse(written);
        if (node.octet() < 1 || node.octet() > LAST_OCTET) {
            mistakes.add(
                    octetAt,
                    Text.of(
                            "%d n'est pas le dernier octet d'une adresse",
                            "%d is not an address's last octet", node.octet()),
                    Text.of("1 à 254", "1 to 254"));
        }
        unique(
                octetAt,
                node.octet(),
                octets,
                Text.of("deux nœuds ont l'octet %d", "two nodes have octet %d", node.octet()));
        if (node.runs(Service.ETCD) && node.runs(Service.HAPROXY)) {
            mistakes.add(
                    written.find("services").orElse(written),
                    Text.of(
                            "etcd et le proxy d'etcd voudraient le même port",
                            "etcd and the proxy for etcd would want the same port"),
                    Text.of("mettez-les sur deux nœuds", "put them on two nodes"));
        }
    }

    private void name(Located where, String name) {
        if (!NAME.matcher(name).matches()) {
            mistakes.add(
                    where,
                    Text.of("« %s » n'est pas un nom", "“%s” is not a name", name),
                    Text.of(
                            "une minuscule, puis minuscules, chiffres, - ou _ (31 au plus)",
                            "a lower-case letter, then lower-case letters, digits, - or _ (31 at most)"));
        }
    }

    private <T> void unique(Located where, T value, Map<T, Located> seen, Text twice) {
        Located first = seen.putIfAbsent(value, where);
        if (first != null) {
            mistakes.add(where, twice, Text.of("le premier est ligne %d", "the first is on line %d", first.line()));
        }
    }
}
