package org.bascule.scenario.base;

import java.util.Arrays;
import java.util.List;

/** One or several references to nodes. In a file: one word, or a list of words. */
public record NodeRefs(List<NodeRef> refs) {

    public NodeRefs {
        refs = List.copyOf(refs);
    }

    public static NodeRefs of(String... words) {
        return new NodeRefs(Arrays.stream(words).map(NodeRef::new).toList());
    }

    public static NodeRefs of(List<String> words) {
        return of(words.toArray(String[]::new));
    }
}
