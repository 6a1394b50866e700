package org.bascule.backend.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return files().stream().map(LoopbackNetworks::content).collect(Collectors.toSet());
    }

    public void take(BackendKind backend, LabName lab, String network) {
        FileAccess.write(directory, () -> {
            Files.createDirectories(directory);
            Files.writeString(file(backend, lab), network);
        });
    }

    /** Refuses the name of another backend's lab: a name identifies a lab among all backends. */
    public void requireUnused(LabName lab, BackendKind own) {
        files().stream()
                .map(LoopbackNetworks::owner)
                .filter(owner ->
                        owner.lab().equals(lab.value()) && !owner.backend().equals(own.label()))
                .findFirst()
                .ifPresent(owner -> {
                    throw new Refusal(
                            Refusal.Cause.MACHINE,
                            MachineMessages.labExistsOnBackend(lab, owner.backend()),
                            MachineMessages.removeLabOrChooseAnotherName(lab));
                });
    }

    /** Releases the networks of labs that no longer exist. */
    public void keepOnly(BackendKind backend, List<LabName> labs) {
        Set<Path> kept = labs.stream().map(lab -> file(backend, lab)).collect(Collectors.toSet());
        for (Path file : files()) {
            if (owner(file).backend().equals(backend.label()) && !kept.contains(file)) {
                FileAccess.write(directory, () -> Files.deleteIfExists(file));
            }
        }
    }

    public void release(BackendKind backend, LabName lab) {
        FileAccess.write(directory, () -> Files.deleteIfExists(file(backend, lab)));
    }

    private Path file(BackendKind backend, LabName lab) {
        return directory.resolve(backend.label() + "-" + lab);
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        return FileAccess.read(directory, () -> {
            try (Stream<Path> files = Files.list(directory)) {
                return files.toList();
            }
        });
    }

    /** The lab that reserved a network. Its name can contain hyphens, its backend's cannot. */
    private record Owner(String backend, String lab) {}

    private static Owner owner(Path file) {
        String name = file.getFileName().toString();
        int hyphen = name.indexOf('-');
        return hyphen < 0 ? new Owner("", name) : new Owner(name.substring(0, hyphen), name.substring(hyphen + 1));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }
}
