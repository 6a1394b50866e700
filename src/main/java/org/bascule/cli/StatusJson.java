package org.bascule.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Known;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.Origin;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;

/**
 * A snapshot as {@code status --json} gives it. The shape is a promise, written down in {@code docs/status.schema.json}:
 * keys may be added, none is renamed or taken away. What nobody said is null.
 */
public final class StatusJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StatusJson() {}

    public static String line(LabSpec spec, Snapshot snapshot) {
        try {
            return JSON.writeValueAsString(of(spec, snapshot));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String pretty(LabSpec spec, Snapshot snapshot) {
        return of(spec, snapshot).toPrettyString();
    }

    private static ObjectNode of(LabSpec spec, Snapshot snapshot) {
        ObjectNode status = JSON.createObjectNode();
        status.put("lab", spec.name().value());
        status.put("backend", spec.backend().label());
        status.put("network", spec.network());
        status.put("at", snapshot.at().toString());
        ArrayNode warnings = status.putArray("warnings");
        Warnings.of(snapshot, spec.topology()).forEach(warning -> warnings.add(warning(warning)));
        status.set("etcd", etcd(snapshot.etcd()));
        status.set("cluster", cluster(spec, snapshot.cluster()));
        status.set("repository", RepositoryJson.of(snapshot.repository()));
        ArrayNode nodes = status.putArray("nodes");
        snapshot.nodes().forEach(node -> nodes.add(node(node)));
        return status;
    }

    private static ObjectNode warning(Warning warning) {
        ObjectNode json = JSON.createObjectNode().put("kind", warning.kind().label());
        ArrayNode nodes = json.putArray("nodes");
        warning.nodes().forEach(nodes::add);
        json.putObject("says")
                .put("fr", warning.says().fr())
                .put("en", warning.says().en());
        return json;
    }

    private static ObjectNode etcd(EtcdView etcd) {
        ObjectNode json = JSON.createObjectNode();
        EtcdView.Quorum quorum = etcd.quorum();
        json.putObject("quorum")
                .put("members", quorum.members())
                .put("needed", quorum.needed())
                .put("healthy", quorum.healthy())
                .put("held", quorum.held());
        json.put("leader", etcd.leader().map(EtcdMember::name).orElse(null));
        ArrayNode members = json.putArray("members");
        for (EtcdMember member : etcd.members()) {
            members.addObject()
                    .put("name", member.name())
                    .put("answers", member.answers())
                    .put("healthy", member.healthy())
                    .put("leader", member.leader())
                    .put(
                            "term",
                            member.status().map(EtcdMember.EtcdStatus::term).orElse(null))
                    .put(
                            "revision",
                            member.status().map(EtcdMember.EtcdStatus::revision).orElse(null))
                    .put(
                            "version",
                            member.status().map(EtcdMember.EtcdStatus::version).orElse(null));
        }
        return json;
    }

    private static ObjectNode cluster(LabSpec spec, Cluster cluster) {
        ObjectNode json = JSON.createObjectNode();
        json.put("scope", spec.topology().scope());
        json.put("leader", cluster.leader().map(Member::name).orElse(null));
        cluster.leaderKey()
                .ifPresentOrElse(
                        key -> json.putObject("leader_key")
                                .put("holder", key.holder())
                                .put("ttl", key.ttl().orElse(null))
                                .put("remaining", key.remaining().orElse(null)),
                        () -> json.putNull("leader_key"));
        boolean read = !(cluster.known() instanceof Known.NotYet);
        json.put("keys", known(cluster.known()));
        json.put(
                "keys_read_at",
                cluster.known() instanceof Known.Since since ? since.readAt().toString() : null);
        json.put("paused", read ? cluster.paused() : null);
        json.set("config", read ? JSON.valueToTree(cluster.config()) : JSON.nullNode());
        cluster.writers().forEach(json.putArray("writers")::add);
        cluster.strangers().forEach(json.putArray("strangers")::add);
        ArrayNode members = json.putArray("members");
        cluster.members().forEach(member -> members.add(member(cluster, member)));
        return json;
    }

    private static String known(Known known) {
        if (known instanceof Known.NotYet) {
            return "not_read";
        }
        return known.isNow() ? "read" : "read_earlier";
    }

    private static ObjectNode member(Cluster cluster, Member member) {
        Optional<Member.Postgres> postgres = member.postgres();
        ObjectNode json = JSON.createObjectNode()
                .put("name", member.name())
                .put("registered", cluster.known() instanceof Known.NotYet ? null : member.registered())
                .put("api", member.api())
                .put("role", member.role().name().toLowerCase(Locale.ROOT))
                .put("state", member.state().orElse(null))
                .put("patroni_version", member.patroniVersion().orElse(null))
                .put("origin", member.origin().map(Origin::label).orElse(null))
                .put("postgres", postgres.isPresent())
                .put("login", member.access().answer().name().toLowerCase(Locale.ROOT))
                .put("login_refusal", member.access().refusal().orElse(null))
                .put("postgres_version", postgres.map(Member.Postgres::version).orElse(null))
                .put("read_only", postgres.map(Member.Postgres::readOnly).orElse(null))
                .put("timeline", postgres.map(Member.Postgres::timeline).orElse(null))
                .put("lsn", postgres.map(Member.Postgres::lsn).orElse(null))
                .put("replication", postgres.flatMap(Member.Postgres::receiver).orElse(null))
                .put("upstream", postgres.flatMap(Member.Postgres::upstream).orElse(null))
                .put("follows", cluster.follows(member))
                .put("lag_bytes", cluster.lagBytes(member).orElse(null));
        ArrayNode slots = json.putArray("slots");
        postgres.ifPresent(seen -> seen.slots().forEach(slots::add));
        json.put("replay_paused", postgres.map(Member.Postgres::replayPaused).orElse(null))
                .put(
                        "synchronous_standby_names",
                        postgres.map(seen -> seen.commits().names()).orElse(null))
                .put(
                        "commits_waiting",
                        postgres.map(seen -> seen.commits().waiting()).orElse(null))
                .put("pending_restart", member.api() ? member.flags().pendingRestart() : null)
                .put("synchronous", member.api() ? member.flags().synchronous() : null);
        json.set("archiver", RepositoryJson.archiver(postgres.map(Member.Postgres::archiver)));
        json.set("tags", member.api() ? JSON.valueToTree(member.flags().tags()) : JSON.nullNode());
        return json;
    }

    private static ObjectNode node(NodeView node) {
        ObjectNode json = JSON.createObjectNode()
                .put("name", node.name())
                .put("address", node.address())
                .put("created", node.created());
        ObjectNode services = json.putObject("services");
        new java.util.TreeMap<>(node.services())
                .forEach((service, state) ->
                        services.put(service.label(), state.name().toLowerCase(Locale.ROOT)));
        if (node.proxies().isEmpty()) {
            json.putNull("haproxy");
        } else {
            ArrayNode servers = json.putArray("haproxy");
            node.proxies().get().forEach(server -> servers.addObject()
                    .put("proxy", server.proxy())
                    .put("server", server.server())
                    .put("status", server.status())
                    .put("check", server.check())
                    .put("takes_connections", server.takesConnections()));
        }
        return json;
    }
}
