package org.bascule.backend.docker;

import java.util.List;

/** A file of a container: its path is written as Linux does, whatever this machine runs. */
record ContainerPath(String directory, String name) {

    /** @throws IllegalArgumentException unless the path is absolute and has no {@code ..} */
    static ContainerPath of(String path) {
        List<String> words = List.of(path.split("/", -1));
        boolean plain = words.size() > 1
                && words.get(0).isEmpty()
                && words.stream().skip(1).noneMatch(word -> List.of("", ".", "..")
                        .contains(word));
        if (!plain) {
            throw new IllegalArgumentException(path + " is not an absolute path");
        }
        int slash = path.lastIndexOf('/');
        return new ContainerPath(slash == 0 ? "/" : path.substring(0, slash), path.substring(slash + 1));
    }

    @Override
    public String toString() {
        return (directory.equals("/") ? "" : directory) + "/" + name;
    }
}
