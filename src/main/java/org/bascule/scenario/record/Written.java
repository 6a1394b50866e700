package org.bascule.scenario.record;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.base.Tags;
import org.bascule.scenario.check.Check;

/** Actions and checks as they are written in a file: what the reader of scenarios reads. */
final class Written {

    private Written() {}

    static Map<String, Object> of(Action action) {
        return Map.of(Kinds.word(action.getClass()), components((Record) action));
    }

    static Map<String, Object> of(Check check) {
        return Map.of(Kinds.word(check.getClass()), components((Record) check));
    }

    static Map<String, Object> of(Text text) {
        Map<String, Object> languages = new LinkedHashMap<>();
        languages.put("fr", text.fr());
        languages.put("en", text.en());
        return languages;
    }

    static Map<String, Object> of(Node node) {
        return components(node);
    }

    /** Those that have their default value are left out. */
    private static Map<String, Object> components(Record value) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object found = value(read(component, value));
            Default usual = component.getAnnotation(Default.class);
            boolean isUsual =
                    usual != null && (isEmpty(found) || found.toString().equals(usual.value()));
            if (!isUsual) {
                written.put(Kinds.word(component.getName()), found);
            }
        }
        return written;
    }

    private static boolean isEmpty(Object written) {
        return written instanceof Collection<?> items && items.isEmpty();
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Object value) {
        if (value instanceof NodeRefs nodes) {
            List<String> words = nodes.refs().stream().map(NodeRef::word).toList();
            return words.size() == 1 ? words.get(0) : words;
        }
        if (value instanceof NodeRef node) {
            return node.word();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Written::value).orElse(List.of());
        }
        if (value instanceof Collection<?> items) {
            List<Object> words = new ArrayList<>();
            (items instanceof Set<?> ? items.stream().sorted() : items.stream())
                    .forEach(item -> words.add(value(item)));
            return words;
        }
        if (value instanceof Tags tags) {
            return new TreeMap<>(tags.byName());
        }
        if (value instanceof Map<?, ?> settings) {
            Map<String, Object> words = new TreeMap<>();
            settings.forEach((setting, to) -> words.put(((Setting) setting).label(), to));
            return words;
        }
        return word(value);
    }

    private static Object word(Object value) {
        if (value instanceof Setting setting) {
            return setting.label();
        }
        if (value instanceof Duration time) {
            return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
        }
        if (value instanceof Enum<?> constant) {
            return Kinds.word(constant.name());
        }
        return value instanceof Record several ? parts(several) : value;
    }

    /** What is made of one word is written as that. */
    private static Object parts(Record value) {
        Map<String, Object> parts = components(value);
        boolean isWord = value.getClass().getRecordComponents().length == 1;
        return isWord ? parts.values().iterator().next() : parts;
    }
}
