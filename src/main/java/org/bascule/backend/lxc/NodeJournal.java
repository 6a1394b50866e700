package org.bascule.backend.lxc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.backend.LogPage;
import org.bascule.backend.Output;
import org.bascule.lab.Service;

/**
 * The entries of one service in a node's systemd journal, read by this machine's journalctl, so that a node that is
 * frozen or off can be read too. What was read is kept, and only newer entries are read. Thread-safe.
 */
final class NodeJournal {

    /** Of the journal's header, the place where the number of its last entry stands: systemd's "Journal File Format". */
    private static final int TAIL_ENTRY_SEQNUM = 160;

    private static final String CURSOR = "-- cursor: ";

    private final Root root;
    private final Path directory;
    private final Service service;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private Optional<String> cursor = Optional.empty();
    private Optional<Long> lastEntry = Optional.empty();

    /** @param directory where the node's journals lie, on this machine */
    NodeJournal(Root root, Path directory, Service service) {
        this.root = root;
        this.directory = directory;
        this.service = service;
    }

    synchronized LogPage from(long from) {
        Optional<Long> now = entryNumber();
        if (now.isEmpty() || !now.equals(lastEntry)) {
            readOn();
            lastEntry = now;
        }
        return LogPage.ofLog(read.toByteArray(), from);
    }

    private void readOn() {
        List<String> command = new ArrayList<>(List.of(
                "journalctl",
                "--directory",
                directory.toString(),
                "--unit",
                service.label(),
                "--output",
                "short-iso-precise",
                "--quiet",
                "--no-pager",
                "--show-cursor"));
        cursor.ifPresent(after -> command.addAll(List.of("--after-cursor", after)));
        Output output = root.attempt(command);
        if (!output.ok()) {
            return; // There is no journal yet: the node has never run.
        }
        int end = output.text().lastIndexOf(CURSOR);
        if (end >= 0) {
            read.writeBytes(output.text().substring(0, end).getBytes(StandardCharsets.UTF_8));
            cursor = Optional.of(output.text().substring(end + CURSOR.length()).strip());
        }
    }

    /** The number of the last entry of any service; empty where only root may read it. Much cheaper than journalctl. */
    private Optional<Long> entryNumber() {
        try (Stream<Path> machines = Files.list(directory)) {
            Optional<Path> journal = machines.map(machine -> machine.resolve("system.journal"))
                    .filter(Files::isReadable)
                    .findFirst();
            return journal.isPresent() ? Optional.of(entryNumber(journal.get())) : Optional.empty();
        } catch (IOException notForUs) {
            return Optional.empty();
        }
    }

    private static long entryNumber(Path journal) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel file = FileChannel.open(journal, StandardOpenOption.READ)) {
            file.read(number, TAIL_ENTRY_SEQNUM);
        }
        return number.flip().remaining() < Long.BYTES ? 0 : number.getLong();
    }
}
