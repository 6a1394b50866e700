package org.bascule.scenario.action;

import java.util.function.Consumer;

/**
 * One thing to do, and how a person would type it. Both come from the same place, so that what is shown is what is done.
 *
 * @param perform does it, and returns what it printed; throws {@link org.bascule.lab.Refusal} when it could not
 */
public record Command(String typed, Work perform) {

    /** Does something, and returns what it printed. */
    @FunctionalInterface
    public interface Work {

        String run();
    }

    /** Writes a file, and prints what it holds: nothing else would be seen of it. */
    public static Command writing(String typed, String text, Consumer<String> write) {
        return new Command(typed, () -> {
            write.accept(text);
            return text;
        });
    }

    public static Command of(String typed, Runnable work) {
        return new Command(typed, () -> {
            work.run();
            return "";
        });
    }
}
