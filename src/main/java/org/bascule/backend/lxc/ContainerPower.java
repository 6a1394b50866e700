package org.bascule.backend.lxc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** Starts and kills a node's container, and waits until it is up or gone. */
record ContainerPower(Node node, Root root, LxcDirectory directory, Containers containers, ContainerRemoval removal) {

    private static final Duration UP_WITHIN = Duration.ofSeconds(30);
    private static final Duration DOWN_WITHIN = Duration.ofSeconds(20);
    private static final List<String> BOOTED = List.of("running", "degraded");

    /** Returns when systemd has finished booting, which starts none of the servers. */
    void boot() {
        removal.killProcesses(node.container());
        starting().forEach(root::run);
        List<String> booted = containers.systemctl(node, "is-system-running", "--wait");
        await(
                UP_WITHIN,
                () -> BOOTED.contains(root.attempt(booted).text().strip()),
                LxcMessages.nodeDidNotStart(node.name(), UP_WITHIN.toSeconds()));
    }

    /** The commands that start the container. Who keeps it is root's to write, and this program's to read. */
    List<List<String>> starting() {
        Path pid = directory.pid(node);
        return List.of(containers.start(node, pid), List.of("chmod", "a+r", pid.toString()));
    }

    void kill(BooleanSupplier gone) {
        root.attempt(containers.kill(node));
        await(DOWN_WITHIN, gone, LxcMessages.nodeDidNotStop(node.name(), DOWN_WITHIN.toSeconds()));
    }

    private static void await(Duration limit, BooleanSupplier condition, Text timedOut) {
        Wait.until(limit, condition, () -> new Refusal(Refusal.Cause.LAB, timedOut, LxcMessages.checkContainers()));
    }
}
