package org.bascule.backend.lxc;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.backend.CommandLines;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.Service;

/**
 * Commands for a terminal of this machine, as in the document.
 *
 * @param mark the file that says that the node's container is complete
 */
record LxcCommandLines(LxcNode lxc, ContainerPower power, Path mark, Containers containers, Root root)
        implements CommandLines {

    /** The last line has Bascule know that the container is complete. */
    @Override
    public String create() {
        return String.join("\n", root.typed(lxc.creation()), powerOn(), Shell.line(List.of("touch", mark.toString())));
    }

    @Override
    public String destroy() {
        return root.typed(containers.destroy(lxc.node().container()));
    }

    @Override
    public String run(List<String> command) {
        return root.typed(containers.attach(lxc.node(), command));
    }

    @Override
    public String edit(String path) {
        return run(List.of("vi", path));
    }

    /** Root edits it, but it is the service's from the start. */
    @Override
    public String editPrivate(Service owner, String path) {
        String user = Unit.user(owner);
        return run(List.of("install", "-o", user, "-g", user, "-m", "600", "/dev/null", path)) + "\n" + edit(path);
    }

    @Override
    public String write(String path) {
        return run(List.of("tee", path)) + " > /dev/null";
    }

    @Override
    public String powerOn() {
        return power.starting().stream().map(root::typed).collect(Collectors.joining("\n"));
    }

    @Override
    public String start(Service service, List<String> command) {
        String start = root.typed(containers.systemctl(lxc.node(), "start", service.label()));
        return lxc.installed(new Unit(service, command))
                ? start
                : String.join(
                        "\n",
                        edit(Unit.path(service)),
                        root.typed(containers.systemctl(lxc.node(), "daemon-reload")),
                        start);
    }

    @Override
    public Optional<String> unitFile(Service service, List<String> command) {
        Unit unit = new Unit(service, command);
        return lxc.installed(unit) ? Optional.empty() : Optional.of(unit.text());
    }

    @Override
    public String signal(Service service, Signal signal) {
        return root.typed(containers.signal(lxc.node(), service, signal));
    }

    @Override
    public String signal(Signal signal) {
        return root.typed(
                switch (signal) {
                    case STOP -> containers.freeze(lxc.node());
                    case CONT -> containers.unfreeze(lxc.node());
                    case KILL -> containers.kill(lxc.node());
                    default -> containers.attach(lxc.node(), List.of("kill", "-s", signal.name(), "--", "-1"));
                });
    }
}
