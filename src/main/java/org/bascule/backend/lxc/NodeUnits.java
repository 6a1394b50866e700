package org.bascule.backend.lxc;

import org.bascule.lab.Node;

/** The unit files of a node's services. */
record NodeUnits(Node node, Root root, LxcDirectory directory, Containers containers, NodeFiles files) {

    /** Starts the unit, with the unit file rewritten first if it is another. */
    void start(Unit unit) {
        if (!installed(unit)) {
            files.install(unit);
            directory.keepUnit(node, unit);
        }
        root.run(containers.systemctl(node, "start", unit.service().label()));
    }

    /** Whether the unit file on the node is this one. */
    boolean installed(Unit unit) {
        return directory.unit(node, unit.service()).equals(unit.text());
    }
}
