package org.bascule.backend.lxc;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** Starts and kills a node's container, and waits until it is up or gone. */
record ContainerPower(
        Node node,
        Root root,
        LxcDirectory directory,
        LabBridge bridge,
        Containers containers,
        ContainerRemoval removal) {

    private static final Duration UP_WITHIN = Duration.ofSeconds(30);
    private static final Duration DOWN_WITHIN = Duration.ofSeconds(20);
    private static final List<String> BOOTED = List.of("running", "degraded");

    /** Nodes of a lab may start at the same time: one of them brings the bridge up. */
    void ensureBridge() {
        synchronized (bridge) {
            bridge.ensure();
        }
    }

    /** Returns when systemd has finished booting, which starts none of the servers. */
    void boot() {
        removal.killProcesses(node.container());
        root.run(containers.start(node, directory.pid(node)));
        root.run(List.of("chmod", "a+r", directory.pid(node).toString()));
        List<String> booted = containers.systemctl(node, "is-system-running", "--wait");
        await(
                UP_WITHIN,
                () -> BOOTED.contains(root.attempt(booted).text().strip()),
                LxcMessages.nodeDidNotStart(node.name(), UP_WITHIN.toSeconds()));
    }

    void kill(BooleanSupplier gone) {
        root.attempt(containers.kill(node));
        await(DOWN_WITHIN, gone, LxcMessages.nodeDidNotStop(node.name(), DOWN_WITHIN.toSeconds()));
    }

    private static void await(Duration limit, BooleanSupplier condition, Text timedOut) {
        Wait.until(limit, condition, () -> new Refusal(Refusal.Cause.LAB, timedOut, LxcMessages.checkContainers()));
    }
}
