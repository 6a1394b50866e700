package org.bascule.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InteractiveConsoleTest {

    /** A console as it was before Java 22. */
    public static final class Older {}

    /** A console as it is since Java 22. */
    public record Newer(boolean isTerminal) {}

    @Test
    void aNewerConsoleSaysWhetherItIsATerminal() {
        assertThat(InteractiveConsole.isTerminal(Newer.class, new Newer(true))).isTrue();
        assertThat(InteractiveConsole.isTerminal(Newer.class, new Newer(false))).isFalse();
    }

    @Test
    void anOlderConsoleIsAlwaysATerminal() {
        assertThat(InteractiveConsole.isTerminal(Older.class, new Older())).isTrue();
    }
}
