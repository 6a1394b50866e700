package org.bascule.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.Lab;
import org.bascule.json.Json;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Known;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.PatroniFlags;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.patroni.PatroniClient;

/**
 * Combines the last answers into a snapshot.
 *
 * @param created the existing nodes
 * @param probes the probes of each node, by its name
 * @param keys Patroni's keys
 * @param known whether the keys are current
 * @param ttl the TTL of the leader key
 * @param etcdMembers the member names reported by the etcd cluster, by address
 * @param services the process states of each node
 */
record Composition(
        Lab lab,
        List<Node> created,
        Map<String, NodeProbes> probes,
        Map<String, Entry> keys,
        Known known,
        Optional<Ttl> ttl,
        Map<String, String> etcdMembers,
        Map<String, Map<Service, ServiceState>> services) {

    private static final String MEMBERS = "members/";

    Snapshot snapshot() {
        return new Snapshot(
                Instant.now(),
                etcd(),
                new Cluster(
                        keys.containsKey("initialize"),
                        leaderKey(),
                        config(),
                        members(),
                        known,
                        Writers.of(replies()),
                        strangers()),
                lab.spec().topology().nodes().stream()
                        .map(node -> view(node, created.contains(node)))
                        .toList(),
                lab.spec()
                        .topology()
                        .repository()
                        .filter(created::contains)
                        .flatMap(this::of)
                        .flatMap(NodeProbes::repository));
    }

    /** The member list of the cluster defines who votes; without it, the created nodes are shown. */
    private EtcdView etcd() {
        List<Node> etcds = lab.spec().topology().etcds();
        Stream<EtcdMember> members = (etcdMembers.isEmpty() ? created : etcds)
                .stream()
                        .filter(node -> node.runs(Service.ETCD)
                                && (etcdMembers.isEmpty()
                                        || etcdMembers.containsKey(lab.spec().address(node))))
                        .map(node -> of(node).map(NodeProbes::etcd).orElse(silent(node.name())));
        // A member added outside the lab votes and counts for the quorum, although the lab cannot query it.
        Stream<EtcdMember> strangers = etcdMembers.entrySet().stream()
                .filter(entry -> etcds.stream()
                        .noneMatch(node -> lab.spec().address(node).equals(entry.getKey())))
                .map(entry -> silent(entry.getValue().isEmpty() ? entry.getKey() : entry.getValue()));
        return new EtcdView(Stream.concat(members, strangers).toList());
    }

    private static EtcdMember silent(String name) {
        return new EtcdMember(name, false, false, false, Optional.empty());
    }

    private Optional<LeaderKey> leaderKey() {
        return Optional.ofNullable(keys.get(PatroniKeys.LEADER))
                .map(entry -> new LeaderKey(entry.value(), ttl.map(Ttl::granted), ttl.map(Ttl::remaining)));
    }

    private Map<String, Object> config() {
        Entry config = keys.get("config");
        if (config == null) {
            return Map.of();
        }
        try {
            return Json.values(Json.read(config.value()));
        } catch (JsonProcessingException garbled) {
            return Map.of();
        }
    }

    private List<Member> members() {
        return created.stream()
                .filter(node -> node.runs(Service.PATRONI))
                .map(node -> member(node, keys.containsKey(MEMBERS + node.name())))
                .toList();
    }

    private Map<String, PostgresReply> replies() {
        return created.stream()
                .filter(node -> node.runs(Service.PATRONI))
                .collect(Collectors.toMap(Node::name, this::postgres));
    }

    private List<String> strangers() {
        List<String> ours = created.stream()
                .filter(node -> node.runs(Service.PATRONI))
                .map(Node::name)
                .toList();
        return keys.keySet().stream()
                .filter(key -> key.startsWith(MEMBERS))
                .map(key -> key.substring(MEMBERS.length()))
                .filter(name -> !ours.contains(name))
                .sorted()
                .toList();
    }

    private Member member(Node node, boolean registered) {
        Optional<PatroniClient.Account> account = of(node).flatMap(NodeProbes::patroni);
        PostgresReply reply = postgres(node);
        return new Member(
                node.name(),
                registered,
                account.isPresent(),
                account.map(PatroniClient.Account::role).orElse(Role.UNKNOWN),
                account.map(PatroniClient.Account::state),
                account.map(PatroniClient.Account::version),
                reply.postgres().map(seen -> named(seen, account.flatMap(PatroniClient.Account::timeline))),
                account.map(PatroniClient.Account::flags).orElse(PatroniFlags.NONE),
                reply.access(),
                of(node).flatMap(NodeProbes::origin),
                of(node).map(NodeProbes::answersPrimary).orElse(false),
                registeredState(node));
    }

    private Optional<String> registeredState(Node node) {
        try {
            Entry key = keys.get(MEMBERS + node.name());
            return key == null
                    ? Optional.empty()
                    : Optional.ofNullable(Json.read(key.value()).path("state").textValue());
        } catch (JsonProcessingException garbled) {
            return Optional.empty();
        }
    }

    private PostgresReply postgres(Node node) {
        return of(node).map(NodeProbes::postgres).orElse(PostgresReply.NOT_ASKED);
    }

    /**
     * Replaces the upstream address by the name of its node. Without a WAL receiver, PostgreSQL only reports the timeline of its
     * control file; Patroni reads the current one from the WAL, so its answer is used.
     */
    private Member.Postgres named(Member.Postgres seen, Optional<Integer> timeline) {
        Optional<String> upstream = seen.upstream().map(address -> lab.spec().topology().nodes().stream()
                .filter(node -> lab.spec().address(node).equals(address))
                .map(Node::name)
                .findFirst()
                .orElse(address));
        boolean told = !seen.readOnly() || seen.receiver().isPresent();
        return new Member.Postgres(
                seen.version(),
                seen.readOnly(),
                told ? seen.timeline() : timeline.orElse(seen.timeline()),
                seen.lsn(),
                seen.receiver(),
                upstream,
                seen.senders(),
                seen.slots(),
                seen.replayPaused(),
                seen.commits(),
                seen.archiver());
    }

    private NodeView view(Node node, boolean created) {
        return new NodeView(
                node.name(),
                lab.spec().address(node),
                created,
                created ? services.getOrDefault(node.name(), Map.of()) : Map.of(),
                created ? of(node).flatMap(NodeProbes::proxies) : Optional.empty());
    }

    private Optional<NodeProbes> of(Node node) {
        return Optional.ofNullable(probes.get(node.name()));
    }
}
