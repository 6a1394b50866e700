package org.bascule.backend.docker;

import java.util.List;
import java.util.Map;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;

/** The labels by which everything that a lab owns on an engine is found. */
final class Labels {

    /** The user's directory for labs: users who share an engine each see their own labs. */
    static final String HOME = "org.bascule.home";

    static final String LAB = "org.bascule.lab";
    static final String NODE = "org.bascule.node";

    /** On the lab's network: its description. */
    static final String SPEC = "org.bascule.spec";

    /** On the lab's network: where its ports are published. */
    static final String PUBLISHED = "org.bascule.published";

    private Labels() {}

    /** Labels in the syntax of the engine's filters. */
    static List<String> filter(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
    }

    static Map<String, String> of(String home, LabName lab) {
        return Map.of(HOME, home, LAB, lab.value());
    }

    static Map<String, String> of(String home, LabName lab, Node node) {
        return Map.of(HOME, home, LAB, lab.value(), NODE, node.name());
    }
}
