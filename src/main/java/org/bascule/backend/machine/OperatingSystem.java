package org.bascule.backend.machine;

import java.util.List;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Problem;

/**
 * An operating system.
 *
 * @param name as Java calls it: {@code Linux}, {@code Mac OS X}, {@code Windows 11}
 */
public record OperatingSystem(String name) {

    public static OperatingSystem ofThisMachine() {
        return new OperatingSystem(System.getProperty("os.name"));
    }

    public boolean isWindows() {
        return name.startsWith("Windows");
    }

    public boolean isLinux() {
        return name.equals("Linux");
    }

    /** Why a backend that requires Linux cannot be used on it; empty when it can. */
    public List<Problem> problems(BackendKind backend) {
        return isLinux()
                ? List.of()
                : List.of(new Problem(
                        MachineMessages.requiresLinux(backend.label(), name), MachineMessages.useDockerOrLinux()));
    }
}
