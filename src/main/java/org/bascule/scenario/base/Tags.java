package org.bascule.scenario.base;

import java.util.Map;
import java.util.TreeMap;

/** Tags with their values; none at all is possible. */
public record Tags(Map<Tag, String> values) {

    public Tags {
        values = Map.copyOf(values);
    }

    public static Tags none() {
        return new Tags(Map.of());
    }

    public static Tags of(Tag tag, String value) {
        return new Tags(Map.of(tag, value));
    }

    /** In alphabetical order. */
    public Map<String, String> byName() {
        Map<String, String> named = new TreeMap<>();
        values.forEach((tag, value) -> named.put(tag.label(), value));
        return named;
    }
}
