package org.bascule.scenario.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/** Verifies that a starting state can be built. */
final class StateRules {

    private final Located.Entries written;
    private final Mistakes found;

    private StateRules(Located.Entries written, Mistakes found) {
        this.written = written;
        this.found = found;
    }

    /** A state names nodes by their names only: there are no roles yet. */
    static void names(Located state, Topology topology, Mistakes found) {
        if (state instanceof Located.Entries entries) {
            StateRules rules = new StateRules(entries, found);
            rules.names("etcd", topology.etcds());
            rules.names("patroni", topology.members());
            rules.names("stopped", topology.members());
            if (topology.repository().isPresent()) {
                rules.names("repository", topology.repository().stream().toList());
            } else if (!rules.words("repository").isEmpty()) {
                rules.wrong("repository", FileMessages.topologyWithoutRepository(), FileMessages.addRepositoryNode());
            }
        }
    }

    private void names(String key, List<Node> nodes) {
        List<String> known = nodes.stream().map(Node::name).toList();
        Map<String, Located> seen = new HashMap<>();
        for (Located.Scalar word : words(key)) {
            if (!known.contains(word.text())) {
                found.unknown(word, FileMessages.unknownNode(word.quoted()), known);
            }
            Located first = seen.putIfAbsent(word.text(), word);
            if (first != null) {
                found.add(word, FileMessages.duplicate(word.quoted()), FileMessages.removeDuplicate());
            }
        }
    }

    private List<Located.Scalar> words(String key) {
        return Place.items(written.find(key)).stream()
                .filter(Located.Scalar.class::isInstance)
                .map(Located.Scalar.class::cast)
                .filter(word -> !word.text().isBlank())
                .toList();
    }

    /** @param state the state that was read from {@code written} */
    static void contradictions(Located written, State state, Topology topology, Mistakes found) {
        if (written instanceof Located.Entries entries) {
            new StateRules(entries, found).contradictions(state, topology);
        }
    }

    private void contradictions(State state, Topology topology) {
        List<String> etcds = topology.etcds().stream().map(Node::name).toList();
        for (Located.Scalar word : words("stopped")) {
            if (!state.patroni().contains(word.text())) {
                found.add(
                        word,
                        FileMessages.notListed(word.text(), "patroni"),
                        FileMessages.useListed("patroni", String.join(", ", state.patroni())));
            }
        }
        if (state.etcd().isEmpty() && state.haproxy().contains(Proxy.ETCD)) {
            wrong(
                    "haproxy",
                    FileMessages.etcdProxyWithoutServer(),
                    Text.same("etcd: [" + String.join(", ", etcds) + "]"));
        }
        if (state.patroni().isEmpty()) {
            if (!state.repository().isEmpty()) {
                wrong(
                        "repository",
                        FileMessages.repositoryRequiresMembers(),
                        Text.same("patroni: ["
                                + String.join(
                                        ", ",
                                        topology.members().stream()
                                                .map(Node::name)
                                                .toList()) + "]"));
            }
            return;
        }
        if (!state.repository().isEmpty()) {
            state.patroni().stream()
                    .flatMap(name -> topology.find(name).stream())
                    .filter(node -> !node.runs(Service.PGBACKREST))
                    .findFirst()
                    .ifPresent(node -> wrong(
                            "repository",
                            FileMessages.memberWithoutPgbackrest(node.name()),
                            FileMessages.addServiceTo("pgbackrest", node.name())));
        }
        if (state.etcd().isEmpty()) {
            wrong("patroni", FileMessages.patroniRequiresEtcd(), Text.same("etcd: [" + String.join(", ", etcds) + "]"));
        } else if (state.etcdThrough().proxied()) {
            proxied(state, topology);
        } else if (!state.etcd().contains(state.etcdThrough().word())) {
            wrong(
                    "etcd-through",
                    FileMessages.notListed(state.etcdThrough().word(), "etcd"),
                    FileMessages.useListed("etcd", String.join(", ", state.etcd())));
        }
    }

    /** Patroni connects to etcd through HAProxy on its own node. */
    private void proxied(State state, Topology topology) {
        String etcd = state.etcd().get(0);
        if (!state.haproxy().contains(Proxy.ETCD)) {
            wrong(
                    state.haproxy().isEmpty() ? "patroni" : "haproxy",
                    FileMessages.etcdProxyNotConfigured(),
                    FileMessages.setEtcdThroughOrAddProxy(etcd));
            return;
        }
        state.patroni().stream()
                .flatMap(name -> topology.find(name).stream())
                .filter(node -> !node.runs(Service.HAPROXY))
                .findFirst()
                .ifPresent(node -> wrong(
                        "patroni", FileMessages.memberWithoutHaproxy(node.name()), Text.same("etcd-through: " + etcd)));
    }

    private void wrong(String key, Text what, Text correction) {
        found.add(written.find(key).orElse(written), what, correction);
    }
}
