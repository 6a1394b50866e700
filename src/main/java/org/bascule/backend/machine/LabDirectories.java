package org.bascule.backend.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** The directories of labs, each with the lab's description. */
public final class LabDirectories {

    /** Fills the directory of a new lab. */
    public interface Furnishing {

        void furnish(Path directory) throws IOException;
    }

    private static final Duration CLAIM_WITHIN = Duration.ofSeconds(10);
    private static final Object CLAIMING = new Object();
    private static final String DESCRIPTION = "lab.json";

    private final Path shelf;
    private final BackendKind kind;

    public LabDirectories(Path shelf, BackendKind kind) {
        this.shelf = shelf;
        this.kind = kind;
    }

    /** Where the labs of processes are, under the directory of all. */
    public static LabDirectories in(Path home, BackendKind kind) {
        return new LabDirectories(home.resolve("labs"), kind);
    }

    public Path directory() {
        return shelf;
    }

    public Path directory(LabName name) {
        return shelf.resolve(name.value());
    }

    public boolean has(LabName name) {
        return Files.isDirectory(directory(name));
    }

    public List<LabName> names() {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        return FileAccess.read(shelf, () -> {
            try (Stream<Path> entries = Files.list(shelf)) {
                return entries.filter(Files::isDirectory)
                        .map(entry -> entry.getFileName().toString())
                        .sorted()
                        .flatMap(entry -> LabName.find(entry).stream())
                        .toList();
            }
        });
    }

    /** Every lab's description that can be read. */
    public List<LabSpec> specs() {
        return names().stream().flatMap(name -> read(name).stream()).toList();
    }

    /** A lab's description. One without nodes if it is lost: such a lab can only be destroyed. */
    public Optional<LabSpec> spec(LabName name) {
        return has(name) ? read(name).or(() -> Optional.of(lost(name, kind))) : Optional.empty();
    }

    /** A description without nodes, for a lab whose own is lost. */
    public static LabSpec lost(LabName name, BackendKind kind) {
        return new LabSpec(name, kind, new Topology("", "", List.of()), Timers.DOCUMENTED, "", Instant.EPOCH);
    }

    private Optional<LabSpec> read(LabName name) {
        try {
            return SpecJson.read(Files.readString(directory(name).resolve(DESCRIPTION)))
                    .filter(spec -> spec.name().equals(name));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws Refusal when another process is using it */
    public DriverLock lock(LabName name) {
        Path file = directory(name).resolve("driver.lock");
        return DriverLock.take(file).orElseThrow(() -> Refusals.labInUse(name, DriverLock.holder(file)));
    }

    /**
     * Reserves a name for a lab. One thread and one process at a time: two would choose the same free network. The
     * directory exists with everything in it, including the description, or not at all, even after a crash.
     *
     * @param spec describes the lab, while no other process can
     * @return empty when the name is taken
     */
    public Optional<LabSpec> claim(Supplier<LabSpec> spec, Furnishing furnishing) {
        synchronized (CLAIMING) {
            try (FileChannel claiming = claiming()) {
                claim(claiming);
                LabSpec found = spec.get();
                return make(found, furnishing) ? Optional.of(found) : Optional.empty();
            } catch (IOException failed) {
                throw FileAccess.cannotWrite(shelf, failed);
            }
        }
    }

    /**
     * Removes what interrupted creations of labs have left behind. Does nothing while a lab is being created.
     *
     * @param others removes more of this kind
     */
    public void sweep(Runnable others) {
        if (!Files.isDirectory(shelf)) {
            return;
        }
        synchronized (CLAIMING) {
            try (FileChannel claiming = claiming()) {
                if (locked(claiming)) {
                    removeDrafts();
                    others.run();
                }
            } catch (IOException failed) {
                throw FileAccess.cannotWrite(shelf, failed);
            }
        }
    }

    /** Writes a lab's description into its directory. */
    public void describe(LabSpec spec) throws IOException {
        describe(spec, directory(spec.name()));
    }

    private static void describe(LabSpec spec, Path directory) throws IOException {
        Files.writeString(directory.resolve(DESCRIPTION), SpecJson.write(spec));
    }

    private FileChannel claiming() throws IOException {
        return FileChannel.open(shelf.resolve(".claiming"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Whoever creates a lab holds the lock, so that these drafts are in use by nobody. */
    private void removeDrafts() throws IOException {
        try (Stream<Path> entries = Files.list(shelf)) {
            entries.filter(Files::isDirectory)
                    .filter(entry -> entry.getFileName().toString().startsWith("."))
                    .forEach(Trees::delete);
        }
    }

    /** Another process holds the lock for a moment only, unless it hangs. */
    private void claim(FileChannel claiming) {
        Wait.until(
                CLAIM_WITHIN,
                () -> locked(claiming),
                () -> new Refusal(
                        Refusal.Cause.MACHINE,
                        MachineMessages.labCreationBlocked(),
                        MachineMessages.stopThatProcess()));
    }

    private boolean locked(FileChannel claiming) {
        try {
            return claiming.tryLock() != null;
        } catch (IOException failed) {
            throw FileAccess.cannotWrite(shelf, failed);
        }
    }

    private boolean make(LabSpec spec, Furnishing furnishing) throws IOException {
        Path root = directory(spec.name());
        Path draft = root.resolveSibling(
                "." + root.getFileName() + "." + ProcessHandle.current().pid());
        try {
            furnishing.furnish(draft);
            describe(spec, draft);
            Files.move(draft, root, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException taken) {
            Trees.delete(draft);
            if (Files.exists(root)) {
                return false;
            }
            throw taken;
        } catch (IOException failed) {
            Trees.delete(draft);
            throw failed;
        }
    }
}
