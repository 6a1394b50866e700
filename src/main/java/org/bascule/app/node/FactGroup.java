package org.bascule.app.node;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * What was observed of one server of a node, or of the machine itself.
 *
 * @param title empty for the machine itself
 * @param version empty when unknown
 * @param state empty when the group has no state
 */
record FactGroup(Text title, Optional<Value> version, Optional<Value> state, List<Fact> facts) {

    FactGroup {
        facts = List.copyOf(facts);
    }

    /** A label and its values, one a line. */
    record Fact(Text label, List<Value> values) {

        Fact {
            values = List.copyOf(values);
        }

        static Fact of(Text label, Value value) {
            return new Fact(label, List.of(value));
        }
    }
}
