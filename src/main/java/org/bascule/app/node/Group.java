package org.bascule.app.node;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * What was observed of one server of a node, or of the machine itself.
 *
 * @param title empty for the machine itself
 * @param version empty where there is none to be had
 * @param state empty where nothing is to be said about it
 */
record Group(Text title, Optional<Value> version, Optional<Value> state, List<Fact> facts) {

    Group {
        facts = List.copyOf(facts);
    }

    /** One line: what it is called, and what was seen; several values where several things have that name. */
    record Fact(Text label, List<Value> values) {

        Fact {
            values = List.copyOf(values);
        }

        static Fact of(String fr, String en, Value value) {
            return new Fact(Text.of(fr, en), List.of(value));
        }
    }
}
