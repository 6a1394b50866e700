package org.bascule.shell;

import org.bascule.backend.NodePaths;
import org.bascule.lab.Lang;

/** Where a node keeps what belongs to its terminals. It outlives a power failure, as the rest of the node's data does. */
record ShellFiles(NodePaths paths) {

    String directory() {
        return paths.data() + "/shell";
    }

    /** libpq's passwords, which only the account of the servers may read. */
    String passwords() {
        return directory() + "/pgpass";
    }

    /** What bash reads when a terminal opens. */
    String startup(Lang lang) {
        return directory() + "/bashrc." + lang.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What was typed, in all terminals of the node: each appends a command to it as soon as it has run. */
    String history() {
        return directory() + "/history";
    }
}
