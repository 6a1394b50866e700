package org.bascule.backend;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether this program was started on a terminal, by whatever version of Java. */
public final class InteractiveConsole {

    private InteractiveConsole() {}

    /** Whether both the input and the output of this program are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // Since Java 22 there may be a console without a terminal, but it says so.
    public static boolean isPresent() {
        Object console = System.console();
        return console != null && isTerminal(Console.class, console);
    }

    /** Before Java 22 a console has no such method, and is always a terminal. */
    static boolean isTerminal(Class<?> type, Object console) {
        try {
            return (boolean) type.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
