package org.bascule.backend.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** Reads and writes files of this machine. An I/O error becomes a {@link Refusal} that names the file and the reason. */
public final class FileAccess {

    /** Reads something. */
    public interface Read<T> {

        T run() throws IOException;
    }

    /** Changes something. */
    public interface Write {

        void run() throws IOException;
    }

    private FileAccess() {}

    /** @param path named in the refusal when the error itself names no file */
    public static <T> T read(Path path, Read<T> read) {
        try {
            return read.run();
        } catch (IOException failed) {
            throw cannotRead(path, failed);
        } catch (UncheckedIOException failed) {
            throw cannotRead(path, failed.getCause());
        }
    }

    /** As {@link #read}; empty where the file does not exist, or does not exist yet. */
    public static <T> Optional<T> readIfExists(Path path, Read<T> read) {
        return read(path, () -> {
            try {
                return Optional.of(read.run());
            } catch (NoSuchFileException missing) {
                return Optional.empty();
            }
        });
    }

    /** @param path named in the refusal when the error itself names no file */
    public static void write(Path path, Write write) {
        try {
            write.run();
        } catch (IOException failed) {
            throw cannotWrite(path, failed);
        } catch (UncheckedIOException failed) {
            throw cannotWrite(path, failed.getCause());
        }
    }

    public static Refusal cannotRead(Path path, IOException failed) {
        return refusal(MachineMessages.cannotReadBecause(named(path, failed), reason(failed)), failed);
    }

    public static Refusal cannotWrite(Path path, IOException failed) {
        return refusal(MachineMessages.cannotWriteBecause(named(path, failed), reason(failed)), failed);
    }

    /** A program could not be started. */
    static Refusal cannotRun(String program, IOException failed) {
        return refusal(MachineMessages.cannotRunBecause(program, reason(failed)), failed);
    }

    private static Refusal refusal(Text what, IOException failed) {
        return new Refusal(Refusal.Cause.MACHINE, new Problem(what, remedy(reason(failed)), failed.toString()));
    }

    private static String named(Path path, IOException failed) {
        return failed instanceof FileSystemException file && file.getFile() != null ? file.getFile() : path.toString();
    }

    /** The system's own words, as every program of this machine would print them. */
    private static String reason(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (failed instanceof NotDirectoryException) {
            return "Not a directory";
        }
        if (failed instanceof AccessDeniedException) {
            return "Permission denied";
        }
        String message = failed instanceof FileSystemException file ? file.getReason() : failed.getMessage();
        return Optional.ofNullable(message).orElse(failed.getClass().getSimpleName());
    }

    private static Text remedy(String reason) {
        if (reason.contains("No space left on device") || reason.contains("Disk quota exceeded")) {
            return MachineMessages.freeSpace();
        }
        return reason.contains("Permission denied") || reason.contains("Read-only file system")
                ? MachineMessages.checkPermissions()
                : MachineMessages.checkFile();
    }
}
