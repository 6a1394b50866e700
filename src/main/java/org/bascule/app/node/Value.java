package org.bascule.app.node;

import java.util.Optional;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;

/**
 * Something that was observed.
 *
 * @param mono whether it is a server's own spelling, to be read character by character
 */
record Value(Tone tone, Text words, boolean mono) {

    /** What nobody said. */
    static final Value UNKNOWN = new Value(Tone.UNKNOWN, Text.same("—"), false);

    static Value of(Tone tone, Text words) {
        return new Value(tone, words, false);
    }

    /** In a server's own words. */
    static Value said(Object words) {
        return said(Tone.PLAIN, words);
    }

    static Value said(Tone tone, Object words) {
        return new Value(tone, Text.same(String.valueOf(words)), true);
    }

    static Value orUnknown(Optional<?> words) {
        return words.map(Value::said).orElse(UNKNOWN);
    }

    static Value of(Optional<ServiceState> state) {
        return state.map(Value::of).orElse(UNKNOWN);
    }

    private static Value of(ServiceState state) {
        return switch (state) {
            case UP -> of(Tone.GOOD, NodeMessages.up());
            case FROZEN -> of(Tone.FROZEN, NodeMessages.frozen());
            case DOWN -> of(Tone.BAD, NodeMessages.down());
        };
    }
}
