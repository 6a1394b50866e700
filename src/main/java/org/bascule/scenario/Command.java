package org.bascule.scenario;

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

    public static Command of(String typed, Runnable work) {
        return new Command(typed, () -> {
            work.run();
            return "";
        });
    }
}
