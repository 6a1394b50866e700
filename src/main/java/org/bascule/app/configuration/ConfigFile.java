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

/**
 * Something that configures the lab, and has its counterpart in the document.
 *
 * @param node whose it is; empty for what etcd holds, which is everybody's
 */
public record ConfigFile(Optional<Node> node, Kind kind) {

    /** What kinds of files there are; each has its differences of its own. */
    public enum Kind {
        ETCD,
        PATRONI,
        UNIT,
        HAPROXY,
        /** Patroni's configuration that etcd holds for all members. */
        DYNAMIC;

        /** As the explanations call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ConfigFile dynamic() {
        return new ConfigFile(Optional.empty(), Kind.DYNAMIC);
    }

    /** A node's files; all nodes', and what etcd holds, when no node is asked for. */
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

    /** Its name, as the document calls it. */
    public Text name() {
        String member = node.map(Node::name).orElse("");
        return switch (kind) {
            case ETCD -> Text.same(EtcdConfig.FILE);
            case PATRONI -> Text.same(PatroniConfig.file(member));
            case UNIT -> Text.same("patroni.service");
            case HAPROXY -> Text.same(HaproxyConfig.FILE);
            case DYNAMIC -> ConfigurationMessages.dynamicConfiguration();
        };
    }

    public Text label() {
        Text name = name();
        return node.map(owner -> ConfigurationMessages.nodeFile(owner.name(), name))
                .orElse(name);
    }

    /** The resource that has the document's own; not every one has, in a topology that is not the document's. */
    String resource() {
        String member = node.map(Node::name).orElse("");
        return switch (kind) {
            case ETCD -> member + ".conf.yml";
            case PATRONI -> PatroniConfig.file(member);
            case UNIT -> "patroni.service";
            case HAPROXY -> HaproxyConfig.FILE;
            case DYNAMIC -> "dynamic.yml";
        };
    }

    private static Kind kind(Service service) {
        return switch (service) {
            case ETCD -> Kind.ETCD;
            case PATRONI -> Kind.PATRONI;
            case HAPROXY -> Kind.HAPROXY;
        };
    }
}
