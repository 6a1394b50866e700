package org.bascule.backend.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock of the process that uses a lab: a file lock, which ends with that process. A process that closes any
 * descriptor of the file loses its lock (fcntl(2)), so that a lock taken here is never opened again.
 */
public final class DriverLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DriverLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when it is taken, by this process or another. */
    public static Optional<DriverLock> take(Path file) {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<DriverLock> taken = Optional.empty();
        try {
            taken = open(file);
            return taken;
        } catch (IOException failed) {
            throw FileAccess.cannotWrite(file, failed);
        } finally {
            if (taken.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    /** The id of the process that took it last. */
    public static String holder(Path file) {
        if (HELD_HERE.contains(file)) {
            return self();
        }
        try {
            return Files.readString(file);
        } catch (IOException unknown) {
            return "?";
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException failed) {
            throw FileAccess.cannotWrite(file, failed);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static Optional<DriverLock> open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(self()));
        return Optional.of(new DriverLock(file, channel));
    }

    private static String self() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
