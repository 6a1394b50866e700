package org.bascule.backend.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;

/**
 * The loopback networks of this machine that labs of all backends use. A network is reserved when its lab is
 * created, before anything listens there. One file for each, with the network's first three octets: {@code
 * 127.0.3}.
 */
public final class LoopbackNetworks {

    private final Path directory;

    /** @param home the user's directory for labs */
    public LoopbackNetworks(Path home) {
        this.directory = home.resolve("networks");
    }

    public Set<String> taken() {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        return FileAccess.read(directory, () -> {
            try (Stream<Path> files = Files.list(directory)) {
                return files.map(LoopbackNetworks::content).collect(Collectors.toSet());
            }
        });
    }

    public void take(BackendKind backend, LabName lab, String network) {
        FileAccess.write(directory, () -> {
            Files.createDirectories(directory);
            Files.writeString(file(backend, lab), network);
        });
    }

    /** Refuses the name of another backend's lab: a name identifies a lab among all backends. */
    public void requireUnused(LabName lab, BackendKind own) {
        Arrays.stream(BackendKind.values())
                .filter(kind -> kind != own && Files.exists(file(kind, lab)))
                .findFirst()
                .ifPresent(kind -> {
                    throw new Refusal(
                            Refusal.Cause.MACHINE,
                            MachineMessages.labExistsOnBackend(lab, kind.label()),
                            MachineMessages.removeLabOrChooseAnotherName(lab));
                });
    }

    /** Releases the networks of labs that no longer exist. */
    public void keepOnly(BackendKind backend, List<LabName> labs) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Set<Path> kept = labs.stream().map(lab -> file(backend, lab)).collect(Collectors.toSet());
        FileAccess.write(directory, () -> {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    if (file.getFileName().toString().startsWith(backend.label() + "-") && !kept.contains(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        });
    }

    public void release(BackendKind backend, LabName lab) {
        FileAccess.write(directory, () -> Files.deleteIfExists(file(backend, lab)));
    }

    private Path file(BackendKind backend, LabName lab) {
        return directory.resolve(backend.label() + "-" + lab);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }
}
