package org.bascule.backend.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bascule.json.Json;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** A lab's description as JSON, of this version and of earlier ones. */
public final class SpecJson {

    private SpecJson() {}

    public static String write(LabSpec spec) {
        ObjectNode lab = object();
        lab.putObject("name").put("value", spec.name().value());
        lab.put("backend", spec.backend().label().toUpperCase(Locale.ROOT)); // as they have always been written
        lab.set("topology", topology(spec.topology()));
        lab.putObject("timers")
                .put("ttl", spec.timers().ttl())
                .put("loopWait", spec.timers().loopWait())
                .put("retryTimeout", spec.timers().retryTimeout());
        lab.put("network", spec.network());
        lab.put("created", spec.created().toString());
        lab.put("postgresMajor", spec.postgresMajor());
        lab.put("debian", spec.debian());
        return Json.indented(lab);
    }

    private static ObjectNode topology(Topology topology) {
        ObjectNode written = object().put("scope", topology.scope()).put("token", topology.token());
        Ports ports = topology.ports();
        written.putObject("ports")
                .put("etcdClient", ports.etcdClient())
                .put("etcdPeer", ports.etcdPeer())
                .put("production", ports.production())
                .put("standby", ports.standby())
                .put("postgresql", ports.postgresql())
                .put("stats", ports.stats())
                .put("patroni", ports.patroni())
                .put("pgbackrest", ports.pgbackrest());
        ArrayNode nodes = written.putArray("nodes");
        topology.nodes().forEach(node -> nodes.add(node(node)));
        return written;
    }

    private static ObjectNode node(Node node) {
        ObjectNode written = object().put("name", node.name()).put("container", node.container());
        node.aliases().forEach(written.putArray("aliases")::add);
        written.put("octet", node.octet());
        ArrayNode services = written.putArray("services");
        node.services().forEach(service -> services.add(service.name()));
        return written;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Empty when it cannot be read. */
    public static Optional<LabSpec> read(String text) {
        try {
            return Optional.of(spec(Json.read(text)));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException | Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static LabSpec spec(JsonNode lab) {
        return new LabSpec(
                new LabName(text(lab.path("name"), "value")),
                new BackendKind(text(lab, "backend").toLowerCase(Locale.ROOT)),
                topology(lab.path("topology")),
                timers(lab.path("timers")),
                text(lab, "network"),
                Instant.parse(text(lab, "created")),
                // Labs of earlier versions do not say which versions they have.
                lab.path("postgresMajor").asInt(),
                lab.path("debian").asInt());
    }

    private static Topology topology(JsonNode topology) {
        List<Node> nodes = new ArrayList<>();
        elements(topology, "nodes").forEach(node -> nodes.add(node(node)));
        return new Topology(text(topology, "scope"), text(topology, "token"), ports(topology.path("ports")), nodes);
    }

    private static Node node(JsonNode node) {
        List<String> aliases = new ArrayList<>();
        elements(node, "aliases").forEach(alias -> aliases.add(alias.asText()));
        Set<Service> services = EnumSet.noneOf(Service.class);
        elements(node, "services").forEach(service -> services.add(Service.valueOf(service.asText())));
        return new Node(text(node, "name"), text(node, "container"), aliases, number(node, "octet"), services);
    }

    /** Labs of earlier versions have no ports, or none for pgBackRest. */
    private static Ports ports(JsonNode ports) {
        Ports documented = Ports.DOCUMENTED;
        return new Ports(
                ports.path("etcdClient").asInt(documented.etcdClient()),
                ports.path("etcdPeer").asInt(documented.etcdPeer()),
                ports.path("production").asInt(documented.production()),
                ports.path("standby").asInt(documented.standby()),
                ports.path("postgresql").asInt(documented.postgresql()),
                ports.path("stats").asInt(documented.stats()),
                ports.path("patroni").asInt(documented.patroni()),
                ports.path("pgbackrest").asInt(documented.pgbackrest()));
    }

    private static Timers timers(JsonNode timers) {
        return new Timers(number(timers, "ttl"), number(timers, "loopWait"), number(timers, "retryTimeout"));
    }

    private static String text(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field);
        }
        return value.textValue();
    }

    private static JsonNode elements(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!value.isArray()) {
            throw new IllegalArgumentException(field);
        }
        return value;
    }

    private static int number(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!value.isInt()) {
            throw new IllegalArgumentException(field);
        }
        return value.intValue();
    }
}
