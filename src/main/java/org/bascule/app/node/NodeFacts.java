package org.bascule.app.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.node.Group.Fact;
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

/** What a snapshot holds of one node, and nothing more: what nobody said stays unknown. */
final class NodeFacts {

    private final Node node;
    private final Snapshot snapshot;
    private final NodeView view;

    private NodeFacts(Node node, Snapshot snapshot) {
        this.node = node;
        this.snapshot = snapshot;
        this.view = snapshot.node(node.name());
    }

    static List<Group> of(Node node, Snapshot snapshot) {
        NodeFacts facts = new NodeFacts(node, snapshot);
        List<Group> groups = new ArrayList<>();
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
        return List.copyOf(groups);
    }

    private Group machine() {
        Set<String> names = new LinkedHashSet<>(List.of(node.name(), node.container()));
        names.addAll(node.aliases());
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Adresse", "Address", Value.said(view.address())),
                Fact.of("Noms", "Names", Value.said(String.join(", ", names)))));
        if (!view.created()) {
            facts.add(Fact.of("Machine", "Machine", Value.of(Tone.OUT, "pas encore créée", "not created yet")));
        }
        return new Group(Text.same(""), Optional.empty(), Optional.empty(), facts);
    }

    private Group etcd() {
        Optional<EtcdMember> member = snapshot.etcd().members().stream()
                .filter(candidate -> candidate.name().equals(node.name()))
                .findFirst();
        Optional<EtcdStatus> status = member.flatMap(EtcdMember::status);
        return new Group(
                Text.same("etcd"),
                status.map(EtcdStatus::version).map(Value::said),
                Optional.of(state(Service.ETCD)),
                List.of(
                        Fact.of("Rôle", "Role", member.map(NodeFacts::role).orElse(Value.UNKNOWN)),
                        Fact.of("Santé", "Health", member.map(NodeFacts::health).orElse(Value.UNKNOWN)),
                        Fact.of("Mandat", "Term", Value.orUnknown(status.map(EtcdStatus::term))),
                        Fact.of("Révision", "Revision", Value.orUnknown(status.map(EtcdStatus::revision)))));
    }

    private static Value role(EtcdMember member) {
        if (member.leader()) {
            return Value.of(Tone.LEADS, "leader", "leader");
        }
        return member.healthy() ? Value.of(Tone.GOOD, "suiveur", "follower") : Value.UNKNOWN;
    }

    private static Value health(EtcdMember member) {
        if (!member.answers()) {
            return Value.of(Tone.BAD, "ne répond pas", "does not answer");
        }
        return member.seesLeader()
                ? Value.of(Tone.GOOD, "répond, connaît un leader", "answers, knows a leader")
                : Value.of(Tone.WARNING, "répond, sans leader", "answers, without a leader");
    }

    private Group patroni() {
        Optional<Member> member = member();
        return new Group(
                Text.same("Patroni"),
                member.flatMap(Member::patroniVersion).map(Value::said),
                Optional.of(state(Service.PATRONI)),
                List.of(
                        Fact.of("Se dit", "Says it is", role(member)),
                        Fact.of("État", "State", Value.orUnknown(member.flatMap(Member::state))),
                        Fact.of(
                                "API REST",
                                "REST API",
                                told(
                                        member.map(Member::api),
                                        Value.of(Tone.GOOD, "répond", "answers"),
                                        Value.of(Tone.BAD, "ne répond pas", "does not answer"))),
                        Fact.of("Dans etcd", "In etcd", registered(member)),
                        Fact.of("Clé de leader", "Leader key", leaderKey())));
    }

    private static Value role(Optional<Member> member) {
        return switch (member.map(Member::role).orElse(Role.UNKNOWN)) {
            case LEADER -> Value.of(Tone.LEADS, "leader", "leader");
            case REPLICA -> Value.of(Tone.GOOD, "secondaire", "replica");
            case UNKNOWN -> Value.UNKNOWN;
        };
    }

    private Value registered(Optional<Member> member) {
        Optional<Boolean> registered = member.map(Member::registered).filter(there -> there || etcdTells());
        return told(
                registered, Value.of(Tone.GOOD, "enregistré", "registered"), Value.of(Tone.OUT, "absent", "absent"));
    }

    private Value leaderKey() {
        Optional<LeaderKey> key = snapshot.cluster().leaderKey();
        if (key.isEmpty()) {
            return etcdTells() ? Value.of(Tone.OUT, "à personne", "held by nobody") : Value.UNKNOWN;
        }
        if (!key.get().holder().equals(node.name())) {
            return Value.of(Tone.OUT, "à %s", "held by %s", key.get().holder());
        }
        return key.get()
                .remaining()
                .map(left -> Value.of(Tone.LEADS, "détenue, encore %d s", "held, %d s left", left))
                .orElse(Value.of(Tone.LEADS, "détenue", "held"));
    }

    /** Without quorum etcd gives no key: that one is not there cannot be known then. */
    private boolean etcdTells() {
        return snapshot.etcd().quorum().held();
    }

    private Group postgres() {
        Optional<Member.Postgres> postgres = member().flatMap(Member::postgres);
        return new Group(
                Text.same("PostgreSQL"),
                postgres.map(Member.Postgres::version).map(Value::said),
                Optional.of(told(
                        postgres.map(Member.Postgres::readOnly),
                        Value.of(Tone.GOOD, "lecture seule", "read-only"),
                        Value.of(Tone.LEADS, "lecture et écriture", "read-write"))),
                List.of(
                        Fact.of("Timeline", "Timeline", Value.orUnknown(postgres.map(Member.Postgres::timeline))),
                        Fact.of("LSN", "LSN", Value.orUnknown(postgres.map(Member.Postgres::lsn))),
                        Fact.of(
                                "Copie de",
                                "Copies from",
                                Value.orUnknown(postgres.flatMap(Member.Postgres::upstream))),
                        Fact.of("Réception", "Receiver", Value.orUnknown(postgres.flatMap(Member.Postgres::receiver))),
                        new Fact(
                                Text.of("Envoie à", "Sends to"),
                                several(postgres.map(Member.Postgres::senders).orElse(List.of()).stream()
                                        .map(NodeFacts::sender)
                                        .toList())),
                        new Fact(
                                Text.same("Slots"),
                                several(postgres.map(Member.Postgres::slots)
                                        .filter(slots -> !slots.isEmpty())
                                        .map(slots -> List.of(Value.said(String.join(", ", slots))))
                                        .orElse(List.of())))));
    }

    private static Value sender(Member.Sender sender) {
        Tone tone = sender.state().equals("streaming") ? Tone.GOOD : Tone.WARNING;
        return new Value(
                tone,
                Text.of(
                        "%s · %s · %s · retard\u00a0%d\u00a0o",
                        "%s · %s · %s · lag\u00a0%d\u00a0B",
                        sender.member(),
                        sender.state(),
                        sender.syncState(),
                        sender.lagBytes()),
                false);
    }

    private Group haproxy() {
        Map<String, List<Value>> byProxy = new LinkedHashMap<>();
        for (ProxyServer server : view.proxies().orElse(List.of())) {
            byProxy.computeIfAbsent(server.proxy(), proxy -> new ArrayList<>())
                    .add(Value.said(
                            server.takesConnections() ? Tone.GOOD : Tone.OUT,
                            server.server() + "  " + server.status() + "  " + server.check()));
        }
        List<Fact> facts = new ArrayList<>();
        byProxy.forEach((proxy, servers) -> facts.add(new Fact(Text.same(proxy), servers)));
        if (facts.isEmpty()) {
            facts.add(Fact.of("Serveurs", "Servers", Value.UNKNOWN));
        }
        return new Group(Text.same("HAProxy"), Optional.empty(), Optional.of(state(Service.HAPROXY)), facts);
    }

    private Optional<Member> member() {
        return snapshot.cluster().member(node.name());
    }

    private Value state(Service service) {
        return Value.of(Optional.ofNullable(view.services().get(service)));
    }

    private static Value told(Optional<Boolean> answer, Value yes, Value no) {
        return answer.map(itIs -> itIs ? yes : no).orElse(Value.UNKNOWN);
    }

    private static List<Value> several(List<Value> values) {
        return values.isEmpty() ? List.of(Value.UNKNOWN) : values;
    }
}
