package org.bascule.app.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.pgbackrest.PgbackrestConfig;

/**
 * A configuration of the lab.
 *
 * @param node its node; empty for the dynamic configuration, which is shared
 */
public record ConfigFile(Optional<Node> node, Kind kind) {

    /** The kinds of files. */
    public enum Kind {
        ETCD,
        PATRONI,
        UNIT,
        HAPROXY,
        /** The document does not use pgBackRest. */
        PGBACKREST,
        /** Patroni's dynamic configuration, stored in etcd. */
        DYNAMIC;

        /** Whether the document has such a file, with which the lab's is compared. Otherwise each line is explained. */
        boolean compared() {
            return this != PGBACKREST;
        }

        /** Its name in {@code explanations.yml}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ConfigFile dynamic() {
        return new ConfigFile(Optional.empty(), Kind.DYNAMIC);
    }

    /** The files of a node; without a node, those of all nodes and the dynamic configuration. */
    public static List<ConfigFile> of(Topology topology, Optional<String> node) {
        List<ConfigFile> files = new ArrayList<>();
        topology.nodes().stream()
                .filter(any -> node.filter(name -> !name.equals(any.name())).isEmpty())
                .forEach(any -> any.services().stream().sorted().forEach(service -> {
                    files.add(new ConfigFile(Optional.of(any), kind(service)));
                    if (service == Service.PATRONI) {
                        files.add(new ConfigFile(Optional.of(any), Kind.UNIT));
                    }
                }));
        if (node.isEmpty()) {
            files.add(0, dynamic());
        } else if (topology.node(node.get()).runs(Service.PATRONI)) {
            files.add(dynamic());
        }
        return List.copyOf(files);
    }

    /** The file that is shown first: Patroni's, if there is one. */
    static ConfigFile first(List<ConfigFile> files) {
        return files.stream()
                .filter(file -> file.kind() == Kind.PATRONI)
                .findFirst()
                .orElse(files.get(0));
    }

    /** Its name in the document. */
    public Text name() {
        String member = node.map(Node::name).orElse("");
        return switch (kind) {
            case ETCD -> Text.same(EtcdConfig.FILE);
            case PATRONI -> Text.same(PatroniConfig.file(member));
            case UNIT -> Text.same("patroni.service");
            case HAPROXY -> Text.same(HaproxyConfig.FILE);
            case PGBACKREST -> Text.same(PgbackrestConfig.FILE);
            case DYNAMIC -> ConfigurationMessages.dynamicConfiguration();
        };
    }

    public Text label() {
        Text name = name();
        return node.map(owner -> ConfigurationMessages.nodeFile(owner.name(), name))
                .orElse(name);
    }

    /** The resource with the document's version; it may not exist in another topology. */
    String resource() {
        String member = node.map(Node::name).orElse("");
        return switch (kind) {
            case ETCD -> member + ".conf.yml";
            case PATRONI -> PatroniConfig.file(member);
            case UNIT -> "patroni.service";
            case HAPROXY -> HaproxyConfig.FILE;
            case PGBACKREST -> PgbackrestConfig.FILE;
            case DYNAMIC -> "dynamic.yml";
        };
    }

    private static Kind kind(Service service) {
        return switch (service) {
            case ETCD -> Kind.ETCD;
            case PATRONI -> Kind.PATRONI;
            case HAPROXY -> Kind.HAPROXY;
            case PGBACKREST -> Kind.PGBACKREST;
        };
    }
}
