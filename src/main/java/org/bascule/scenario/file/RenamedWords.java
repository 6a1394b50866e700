package org.bascule.scenario.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Check;

/** Words of earlier scenario files. They are still accepted, with a warning that gives the new word. */
final class RenamedWords {

    /** The new words, by the path of keys that ends with the old word. */
    private static final Map<String, String> BY_PATH = Map.ofEntries(
            Map.entry("needs", "requires"),
            Map.entry("requires/cut-off", "isolate"),
            Map.entry("steps/actions/ask-patroni", "query-patroni"),
            Map.entry("steps/actions/ask-postgres", "query-postgres"),
            Map.entry("steps/actions/cut-off", "isolate"),
            Map.entry("steps/actions/insert-row/mark", "value"),
            Map.entry("steps/actions/kill-node", "power-off"),
            Map.entry("steps/actions/rejoin", "reconnect"),
            Map.entry("steps/actions/signal-service/how/thaw", "unfreeze"),
            Map.entry("steps/actions/start-node", "power-on"),
            Map.entry("steps/actions/stop/by", "signal"),
            Map.entry("steps/checks/answers", "patroni-answers"),
            Map.entry("steps/checks/config-holds", "config-value"),
            Map.entry("steps/checks/key-crosses", "key-replicated"),
            Map.entry("steps/checks/ledger", "lost-writes"),
            Map.entry("steps/checks/lost-writes/lost", "at-most"),
            Map.entry("steps/checks/row-found/mark", "value"),
            Map.entry("steps/checks/timeline/above", "increase"),
            Map.entry("steps/checks/timers-hold", "lab-timers"));

    /** The new names of roles. When the topology has a node with the old name, the word designates that node. */
    private static final Map<String, String> ROLES =
            Map.of("secondary", "replica", "secondaries", "replicas", "struck", "affected");

    private final Topology topology;
    private final Mistakes found;

    private RenamedWords(Topology topology, Mistakes found) {
        this.topology = topology;
        this.found = found;
    }

    /** The chapter with the new words, each at the position of the word it replaces. */
    static Located.Entries replace(Located.Entries chapter, Topology topology, Mistakes found) {
        return new RenamedWords(topology, found).entries(chapter, "");
    }

    private Located value(Located value, String path) {
        if (value instanceof Located.Entries entries) {
            return entries(entries, path + "/");
        }
        if (value instanceof Located.Items items) {
            return new Located.Items(
                    items.items().stream().map(item -> value(item, path)).toList(), items.line(), items.column());
        }
        Located.Scalar word = (Located.Scalar) value;
        String role = ROLES.get(word.text());
        return role != null
                        && isNodeReference(path)
                        && topology.find(word.text()).isEmpty()
                ? replaced(word, role)
                : replaced(word, BY_PATH.get(path + "/" + word.text()));
    }

    private Located.Entries entries(Located.Entries entries, String path) {
        List<Located.Pair> pairs = new ArrayList<>();
        for (Located.Pair pair : entries.pairs()) {
            String current = BY_PATH.get(path + pair.key().text());
            boolean ambiguous = current != null && entries.find(current).isPresent();
            Located.Scalar key = ambiguous ? pair.key() : replaced(pair.key(), current);
            pairs.add(new Located.Pair(key, value(pair.value(), path + key.text())));
        }
        return new Located.Entries(List.copyOf(pairs), entries.line(), entries.column());
    }

    /** @param current null when the word has not been renamed */
    private Located.Scalar replaced(Located.Scalar word, String current) {
        if (current == null) {
            return word;
        }
        found.warn(word, FileMessages.renamedWord(word.text()), Text.same(current));
        return new Located.Scalar(current, word.line(), word.column());
    }

    private static boolean isNodeReference(String path) {
        String[] keys = path.split("/", -1);
        if (keys.length != 4 || !keys[0].equals("steps")) {
            return false;
        }
        Optional<Class<?>> kind = Kinds.find(keys[1].equals("actions") ? Action.class : Check.class, keys[2]);
        return kind.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> Kinds.word(component.getName()).equals(keys[3]))
                .map(component -> component.getGenericType().getTypeName())
                .anyMatch(type -> type.equals(NodeRefs.class.getName()) || type.contains(NodeRef.class.getName()));
    }
}
