package org.bascule.backend;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The images that nodes are created from. Every method may take minutes. */
public interface Images {

    /**
     * @param name ends with a digest of what it is built from, so that an outdated image counts as missing
     * @param bytes its size; 0 while it is missing
     */
    record Image(String name, boolean present, long bytes) {}

    /**
     * The progress of a build.
     *
     * @param image the image that is being built
     * @param line the last line of output
     * @param step whether the line begins a new step
     */
    record Progress(String image, String line, boolean step) {}

    List<Image> all();

    /**
     * Builds the missing images.
     *
     * @param told is told the progress
     * @throws org.bascule.lab.Refusal when a build fails, with the step that failed
     */
    void make(Consumer<Progress> told);

    /** Writes all images to a file that another machine can load. */
    void save(Path file, Consumer<Progress> told);

    /** @throws org.bascule.lab.Refusal when the file holds none of them, or others than this version's */
    void load(Path file);
}
