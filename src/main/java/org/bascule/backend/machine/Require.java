package org.bascule.backend.machine;

import java.nio.file.Path;
import org.bascule.backend.LabNode;

/** The conditions that nodes of all backends check before they act. */
public final class Require {

    private Require() {}

    public static void created(LabNode node) {
        if (!node.created()) {
            throw Refusals.nodeDoesNotExist(node.node());
        }
    }

    public static void on(LabNode node) {
        created(node);
        if (!node.isOn()) {
            throw Refusals.nodeIsOff(node.node());
        }
    }

    /** @throws IllegalArgumentException unless the path is absolute and has no {@code ..} */
    public static Path absolutePath(String path) {
        Path file = Path.of(path);
        if (!file.isAbsolute() || !file.equals(file.normalize())) {
            throw new IllegalArgumentException(path + " is not an absolute path");
        }
        return file;
    }
}
