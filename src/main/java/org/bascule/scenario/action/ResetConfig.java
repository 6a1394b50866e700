package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.LabContext;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Gives the dynamic configuration the values that a new cluster has, and removes the others. Maintenance mode ends with it.
 *
 * @param on the node on which {@code patronictl} runs
 */
public record ResetConfig(NodeRef on) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        Map<String, String> changes = changes(context, node);
        if (changes.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("edit-config", "--force"));
        changes.forEach((path, value) -> words.addAll(List.of("-s", path + "=" + value)));
        List<String> command =
                PatroniConfig.ctl(context.configFile(node, Service.PATRONI), words.toArray(String[]::new));
        return List.of(new Command(
                context.lab().node(node).commandLines().run(command),
                () -> EditConfig.perform(context, node, command)));
    }

    /**
     * What differs from a new cluster: values by their paths, {@code null} for what a new cluster does not have. Where the lab archives WAL,
     * as the cluster of a repository does from the start.
     */
    public static Map<String, String> changes(LabContext context, Node member) {
        Map<String, Object> current = context.snapshot().cluster().config();
        Optional<PatroniConfig.Restoring> archiving = context.snapshot().hasRepositoryNode()
                ? Optional.of(
                        new PatroniConfig.Restoring(context.spec().topology().scope(), true, Optional.empty()))
                : Optional.empty();
        Map<String, String> changes = new LinkedHashMap<>();
        compare(
                "",
                current,
                MemberConfig.of(context, member, EtcdAccess.PROXY, archiving).dynamic(),
                changes);
        return changes;
    }

    private static void compare(String prefix, Map<?, ?> current, Map<?, ?> wanted, Map<String, String> changes) {
        new TreeMap<>(current)
                .keySet().stream()
                        .filter(key -> !wanted.containsKey(key))
                        .forEach(key -> changes.put(prefix + key, "null"));
        wanted.forEach((key, value) -> {
            Object now = current.get(key);
            if (value instanceof Map<?, ?> below) {
                compare(prefix + key + ".", now instanceof Map<?, ?> map ? map : Map.of(), below, changes);
            } else if (!written(value).equals(written(now))) {
                changes.put(prefix + key, value.toString());
            }
        });
    }

    /** YAML and JSON write the same value differently. */
    private static String written(Object value) {
        return switch (String.valueOf(value)) {
            case "on" -> "true";
            case "off" -> "false";
            default -> String.valueOf(value);
        };
    }
}
