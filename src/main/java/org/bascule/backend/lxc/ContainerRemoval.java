package org.bascule.backend.lxc;

import java.util.List;

/** Removes containers of a lab, in whatever state they are. */
record ContainerRemoval(Root root, LxcDirectory directory, Containers containers) {

    void remove(String container) {
        if (directory.holds(container)) {
            root.attempt(containers.destroy(container));
            killProcesses(container);
            root.run(List.of(
                    "rm",
                    "-rf",
                    "--one-file-system",
                    directory.root().resolve(container).toString()));
        }
    }

    /**
     * Kills what runs in a container that LXC has lost: the container outlives a monitor that was killed. Its first process
     * has the lab's directory in its environment, and the rest of the container ends with it.
     */
    void killProcesses(String container) {
        root.attempt(List.of("sh", "-c", """
                for environment in $(grep -lszxF "BASCULE_DIR=$1" /proc/[0-9]*/environ); do
                  process=${environment#/proc/}
                  if grep -qszxF "BASCULE_NODE=$2" "$environment"; then kill -KILL "${process%/environ}"; fi
                done
                """, "sh", directory.root().toString(), container));
    }
}
