package org.bascule.scenario;

import java.util.Arrays;
import java.util.List;

/** One or several references to nodes. In a file: one word, or a list of words. */
public record Nodes(List<NodeRef> refs) {

    public Nodes {
        refs = List.copyOf(refs);
    }

    public static Nodes of(String... words) {
        return new Nodes(Arrays.stream(words).map(NodeRef::new).toList());
    }

    public static Nodes of(List<String> words) {
        return of(words.toArray(String[]::new));
    }
}
