package org.bascule.app.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.node.FactGroup.Fact;
import org.bascule.lab.Access;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdMember.EtcdStatus;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** The facts a snapshot holds about one node; what was not observed is shown as unknown. */
final class NodeFacts {

    private final Node node;
    private final Snapshot snapshot;
    private final NodeView view;

    private NodeFacts(Node node, Snapshot snapshot) {
        this.node = node;
        this.snapshot = snapshot;
        this.view = snapshot.node(node.name());
    }

    static List<FactGroup> of(Node node, Snapshot snapshot) {
        NodeFacts facts = new NodeFacts(node, snapshot);
        List<FactGroup> groups = new ArrayList<>();
        groups.add(facts.machine());
        if (node.runs(Service.ETCD)) {
            groups.add(facts.etcd());
        }
        if (node.runs(Service.PATRONI)) {
            groups.add(facts.patroni());
            groups.add(facts.postgres());
        }
        if (node.runs(Service.HAPROXY)) {
            groups.add(facts.haproxy());
        }
        if (node.runs(Service.PGBACKREST)) {
            facts.pgbackrest().ifPresent(groups::add);
        }
        return List.copyOf(groups);
    }

    private FactGroup machine() {
        Set<String> names = new LinkedHashSet<>(List.of(node.name(), node.container()));
        names.addAll(node.aliases());
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(NodeMessages.address(), Value.quoted(view.address())),
                Fact.of(NodeMessages.names(), Value.quoted(String.join(", ", names)))));
        if (!view.created()) {
            facts.add(Fact.of(NodeMessages.machine(), Value.of(Tone.OUT, NodeMessages.notCreatedYet())));
        }
        return new FactGroup(Text.same(""), Optional.empty(), Optional.empty(), facts);
    }

    private FactGroup etcd() {
        Optional<EtcdMember> member = snapshot.etcd().members().stream()
                .filter(candidate -> candidate.name().equals(node.name()))
                .findFirst();
        Optional<EtcdStatus> status = member.flatMap(EtcdMember::status);
        return new FactGroup(
                Text.same("etcd"),
                status.map(EtcdStatus::version).map(Value::quoted),
                Optional.of(state(Service.ETCD)),
                List.of(
                        Fact.of(NodeMessages.role(), member.map(NodeFacts::role).orElse(Value.UNKNOWN)),
                        Fact.of(
                                NodeMessages.health(),
                                member.map(NodeFacts::health).orElse(Value.UNKNOWN)),
                        Fact.of(NodeMessages.term(), Value.orUnknown(status.map(EtcdStatus::term))),
                        Fact.of(NodeMessages.revision(), Value.orUnknown(status.map(EtcdStatus::revision)))));
    }

    private static Value role(EtcdMember member) {
        if (member.leader()) {
            return Value.of(Tone.LEADS, NodeMessages.leader());
        }
        return member.healthy() ? Value.of(Tone.GOOD, NodeMessages.follower()) : Value.UNKNOWN;
    }

    private static Value health(EtcdMember member) {
        if (!member.answers()) {
            return Value.of(Tone.BAD, NodeMessages.notResponding());
        }
        return member.seesLeader()
                ? Value.of(Tone.GOOD, NodeMessages.respondsWithLeader())
                : Value.of(Tone.WARNING, NodeMessages.respondsWithoutLeader());
    }

    private FactGroup patroni() {
        Optional<Member> member = member();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(NodeMessages.reportedRole(), role(member)),
                Fact.of(NodeMessages.state(), Value.orUnknown(member.flatMap(Member::state))),
                Fact.of(
                        NodeMessages.restApi(),
                        either(
                                member.map(Member::api),
                                Value.of(Tone.GOOD, NodeMessages.responding()),
                                Value.of(Tone.BAD, NodeMessages.notResponding()))),
                Fact.of(NodeMessages.inEtcd(), registered(member)),
                Fact.of(NodeMessages.leaderKey(), leaderKey())));
        member.flatMap(Member::origin)
                .ifPresent(origin -> facts.add(Fact.of(NodeMessages.createdBy(), Value.quoted(origin.command()))));
        member.map(Member::flags).ifPresent(flags -> facts.addAll(PatroniRemarks.of(snapshot.cluster(), flags)));
        return new FactGroup(
                Text.same("Patroni"),
                member.flatMap(Member::patroniVersion).map(Value::quoted),
                Optional.of(state(Service.PATRONI)),
                facts);
    }

    private static Value role(Optional<Member> member) {
        return switch (member.map(Member::role).orElse(Role.UNKNOWN)) {
            case LEADER -> Value.of(Tone.LEADS, NodeMessages.leader());
            case REPLICA -> Value.of(Tone.GOOD, NodeMessages.replica());
            case STANDBY_LEADER -> Value.of(Tone.GOOD, NodeMessages.standbyLeader());
            case UNKNOWN -> Value.UNKNOWN;
        };
    }

    private Value registered(Optional<Member> member) {
        Optional<Boolean> registered = member.map(Member::registered).filter(there -> there || etcdReadable());
        return either(
                registered,
                Value.of(Tone.GOOD, NodeMessages.registered()),
                Value.of(Tone.OUT, NodeMessages.notRegistered()));
    }

    private Value leaderKey() {
        Optional<LeaderKey> key = snapshot.cluster().leaderKey();
        if (key.isEmpty()) {
            return etcdReadable() ? Value.of(Tone.OUT, NodeMessages.keyFree()) : Value.UNKNOWN;
        }
        if (!key.get().holder().equals(node.name())) {
            return Value.of(Tone.OUT, NodeMessages.keyHeldBy(key.get().holder()));
        }
        return key.get()
                .remaining()
                .map(left -> Value.of(Tone.LEADS, NodeMessages.keyHeldFor(left)))
                .orElse(Value.of(Tone.LEADS, NodeMessages.keyHeld()));
    }

    /** Without quorum etcd cannot be read, so an absent key means nothing. */
    private boolean etcdReadable() {
        return snapshot.etcd().quorum().held() && snapshot.cluster().known().isNow();
    }

    private FactGroup postgres() {
        Optional<Member.Postgres> postgres = member().flatMap(Member::postgres);
        return new FactGroup(
                Text.same("PostgreSQL"),
                postgres.map(Member.Postgres::version).map(Value::quoted),
                Optional.of(postgres.map(NodeFacts::writes).orElseGet(this::access)),
                List.of(
                        Fact.of(NodeMessages.timeline(), Value.orUnknown(postgres.map(Member.Postgres::timeline))),
                        Fact.of(NodeMessages.lsn(), Value.orUnknown(postgres.map(Member.Postgres::lsn))),
                        Fact.of(
                                NodeMessages.replicatesFrom(),
                                Value.orUnknown(postgres.flatMap(Member.Postgres::upstream))),
                        Fact.of(
                                NodeMessages.walReceiver(),
                                Value.orUnknown(postgres.flatMap(Member.Postgres::receiver))),
                        new Fact(
                                NodeMessages.sendsTo(),
                                orUnknown(postgres.map(Member.Postgres::senders).orElse(List.of()).stream()
                                        .map(NodeFacts::sender)
                                        .toList())),
                        new Fact(
                                Text.same("Slots"),
                                orUnknown(postgres.map(Member.Postgres::slots)
                                        .filter(slots -> !slots.isEmpty())
                                        .map(slots -> List.of(Value.quoted(String.join(", ", slots))))
                                        .orElse(List.of())))));
    }

    private static Value writes(Member.Postgres seen) {
        if (seen.replayPaused()) {
            return Value.of(Tone.WARNING, NodeMessages.readOnlyReplayPaused());
        }
        return seen.readOnly()
                ? Value.of(Tone.GOOD, NodeMessages.readOnly())
                : Value.of(Tone.LEADS, NodeMessages.readWrite());
    }

    /** A server that rejects connections is running. */
    private Value access() {
        Access access = member().map(Member::access).orElse(Access.NOT_ASKED);
        return switch (access.answer()) {
            case REFUSES ->
                Value.of(
                        Tone.WARNING,
                        NodeMessages.rejectsConnection(access.refusal().orElse("?")));
            case SILENT -> Value.of(Tone.BAD, NodeMessages.notResponding());
            case NOT_ASKED, LETS_IN -> Value.UNKNOWN;
        };
    }

    private static Value sender(Member.Sender sender) {
        Tone tone = sender.state().equals("streaming") ? Tone.GOOD : Tone.WARNING;
        return new Value(
                tone,
                NodeMessages.sender(sender.member(), sender.state(), sender.syncState(), sender.lagBytes()),
                false);
    }

    private FactGroup haproxy() {
        Map<String, List<Value>> byProxy = new LinkedHashMap<>();
        for (ProxyServer server : view.proxies().orElse(List.of())) {
            byProxy.computeIfAbsent(server.proxy(), proxy -> new ArrayList<>())
                    .add(Value.quoted(
                            server.takesConnections() ? Tone.GOOD : Tone.OUT,
                            server.server() + "  " + server.status() + "  " + server.check()));
        }
        List<Fact> facts = new ArrayList<>();
        byProxy.forEach((proxy, servers) -> facts.add(new Fact(Text.same(proxy), servers)));
        if (facts.isEmpty()) {
            facts.add(Fact.of(NodeMessages.servers(), Value.UNKNOWN));
        }
        return new FactGroup(Text.same("HAProxy"), Optional.empty(), Optional.of(state(Service.HAPROXY)), facts);
    }

    /** Of a member, nothing before there is a repository. */
    private Optional<FactGroup> pgbackrest() {
        if (!node.runs(Service.PATRONI)) {
            return Optional.of(PgbackrestFacts.of(snapshot.repository(), state(Service.PGBACKREST)));
        }
        return member().filter(any -> snapshot.hasRepositoryNode())
                .map(member -> PgbackrestFacts.of(member, state(Service.PGBACKREST)));
    }

    private Optional<Member> member() {
        return snapshot.cluster().member(node.name());
    }

    private Value state(Service service) {
        return Value.of(Optional.ofNullable(view.services().get(service)));
    }

    private static Value either(Optional<Boolean> answer, Value yes, Value no) {
        return answer.map(holds -> holds ? yes : no).orElse(Value.UNKNOWN);
    }

    private static List<Value> orUnknown(List<Value> values) {
        return values.isEmpty() ? List.of(Value.UNKNOWN) : values;
    }
}
