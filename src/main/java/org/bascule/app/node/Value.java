package org.bascule.app.node;

import java.util.Optional;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;

/**
 * An observed value.
 *
 * @param mono whether it is quoted from a server and shown in a monospaced font
 */
record Value(Tone tone, Text words, boolean mono) {

    /** Not observed. */
    static final Value UNKNOWN = new Value(Tone.UNKNOWN, Text.same("—"), false);

    static Value of(Tone tone, Text words) {
        return new Value(tone, words, false);
    }

    /** A value quoted from a server. */
    static Value quoted(Object words) {
        return quoted(Tone.PLAIN, words);
    }

    static Value quoted(Tone tone, Object words) {
        return new Value(tone, Text.same(String.valueOf(words)), true);
    }

    static Value orUnknown(Optional<?> words) {
        return words.map(Value::quoted).orElse(UNKNOWN);
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
