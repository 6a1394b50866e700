package org.bascule.scenario.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.backend.LabNode;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.State;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.EditMember;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.LabContext;
import org.bascule.scenario.base.MemberSetting;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.base.Tag;
import org.bascule.scenario.base.Tags;
import org.bascule.stack.patroni.MemberFile;

/** Observes what a scenario can change in a lab. */
final class Photographer {

    private final LabContext context;
    private final State state;

    /** @param state in which the lab was built */
    Photographer(LabContext context, State state) {
        this.context = context;
        this.state = state;
    }

    LabPicture look() {
        context.observer().fresh();
        Map<String, LabPicture.NodePicture> nodes = new HashMap<>();
        for (Node node : context.lab().nodes()) {
            nodes.put(node.name(), look(node));
        }
        return new LabPicture(nodes, context.snapshot().cluster().paused(), settings());
    }

    private LabPicture.NodePicture look(Node node) {
        LabNode on = context.lab().node(node);
        boolean isOn = on.isOn();
        Map<Service, ServiceState> services = new EnumMap<>(Service.class);
        node.services().forEach(service -> services.put(service, isOn ? on.state(service) : ServiceState.DOWN));
        Optional<MemberFile> file =
                node.runs(Service.PATRONI) ? read(node, Service.PATRONI).flatMap(MemberFile::read) : Optional.empty();
        return new LabPicture.NodePicture(
                isOn,
                services,
                isOn && node.runs(Service.PATRONI) && on.listens(context.ports().postgresql()),
                settings(node, file, true),
                settings(node, file, false),
                file.map(Photographer::tags),
                node.runs(Service.HAPROXY) ? productionAsks(node) : Optional.empty());
    }

    private Optional<String> read(Node node, Service service) {
        try {
            return Optional.of(context.lab().node(node).read(context.configFile(node, service)));
        } catch (Refusal missing) {
            return Optional.empty();
        }
    }

    private Set<MemberSetting> settings(Node node, Optional<MemberFile> file, boolean mistaken) {
        return Arrays.stream(MemberSetting.values())
                .filter(setting -> file.filter(content -> new EditMember(NodeRefs.of(node.name()), setting, mistaken)
                                .isDone(context, node, content))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static Tags tags(MemberFile file) {
        Map<Tag, String> tags = new EnumMap<>(Tag.class);
        file.entries("tags")
                .forEach((name, value) ->
                        Tag.find(name).filter(tag -> tag.takes(value)).ifPresent(tag -> tags.put(tag, value)));
        return new Tags(tags);
    }

    private Optional<HealthCheck> productionAsks(Node node) {
        Optional<String> file = read(node, Service.HAPROXY);
        return Arrays.stream(HealthCheck.values())
                .filter(check -> file.filter(
                                new ConfigureHaproxy(NodeRefs.of(node.name()), state.haproxy(), Optional.empty(), check)
                                        .text(context, node)::equals)
                        .isPresent())
                .findFirst();
    }

    private Map<Setting, String> settings() {
        Map<?, ?> config = context.snapshot().cluster().config();
        Map<?, ?> parameters = config.get("postgresql") instanceof Map<?, ?> postgres
                        && postgres.get("parameters") instanceof Map<?, ?> below
                ? below
                : Map.of();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            Object value = (setting.ofPostgres() ? parameters : config).get(setting.label());
            if (value != null && setting.takes(value.toString())) {
                settings.put(setting, value.toString());
            }
        }
        return settings;
    }
}
