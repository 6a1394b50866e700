package org.bascule.backend;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What nodes are made from, on a backend that has to make it first. Every method may take minutes, and says how it goes. */
public interface Images {

    /**
     * @param name with what it was made from in its tag, so that a stale one is a missing one
     * @param bytes its size; 0 while it is missing
     */
    record Image(String name, boolean present, long bytes) {}

    /**
     * How it goes.
     *
     * @param image whose turn it is
     * @param line what its making said last
     * @param step whether that is a new step, and not more of the same
     */
    record Progress(String image, String line, boolean step) {}

    List<Image> all();

    /**
     * Makes those that are missing.
     *
     * @param told how it goes
     * @throws org.bascule.lab.Refusal when one cannot be made, with the line that failed
     */
    void make(Consumer<Progress> told);

    /** Writes them all to a file that another machine can load. */
    void save(Path file, Consumer<Progress> told);

    /** @throws org.bascule.lab.Refusal when the file holds none of them, or others than this version's */
    void load(Path file);
}
