package org.bascule.scenario.action;

import java.util.function.Consumer;

/**
 * A command to run, and the line a person would type for it. Both are built from the same values, so that what is shown
 * is what runs.
 *
 * @param perform runs it and returns its output; throws {@link org.bascule.lab.Refusal} when it fails
 */
public record Command(String typed, Work perform) {

    /** Runs the command and returns its output. */
    @FunctionalInterface
    public interface Work {

        String run();
    }

    /** Writes a file; its content is the command's output. */
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
