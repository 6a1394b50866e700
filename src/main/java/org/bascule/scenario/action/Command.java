package org.bascule.scenario.action;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A command to run, and the line a person would type for it. Both are built from the same values, so that what is shown
 * is what runs.
 *
 * @param perform runs it and returns its output; throws {@link org.bascule.lab.Refusal} when it fails
 * @param content what a person writes into the file that the line opens; empty for every other line. It may ask the servers
 */
public record Command(String typed, Work perform, Optional<Supplier<String>> content) {

    public Command(String typed, Work perform) {
        this(typed, perform, Optional.empty());
    }

    /** Runs the command and returns its output. */
    @FunctionalInterface
    public interface Work {

        String run();
    }

    /** Writes a file; its content is the command's output. */
    public static Command writing(String typed, String text, Consumer<String> write) {
        return writing(typed, () -> text, text, write);
    }

    /**
     * Writes a file whose content is known only when it is written.
     *
     * @param output what the command prints
     */
    public static Command writing(String typed, Supplier<String> text, String output, Consumer<String> write) {
        return new Command(
                typed,
                () -> {
                    write.accept(text.get());
                    return output;
                },
                Optional.of(text));
    }

    public static Command of(String typed, Runnable work) {
        return new Command(typed, () -> {
            work.run();
            return "";
        });
    }
}
