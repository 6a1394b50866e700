package org.bascule.backend.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;

/** Checks the directory of the labs. */
final class HomeCheck {

    /** A whole lab was seen to take 250 MB; PostgreSQL's logs grow while it is used. */
    private static final long BYTES_NEEDED = 1L << 30;

    /** Of a Unix socket's path, in bytes (unix(7)). */
    private static final int LONGEST_SOCKET = 107;

    private HomeCheck() {}

    /** @param labs the directory of all labs, which need not exist */
    static Optional<Problem> problem(Path labs, Topology topology, Account account) {
        Path existing = labs;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return problem(LocalMessages.notWritableDirectory(existing));
        }
        int longest = LONGEST_SOCKET - bytesBehindHome(topology);
        if (bytes(labs.getParent().toString()) > longest) {
            return problem(LocalMessages.pathTooLong(labs.getParent(), longest));
        }
        if (!account.reaches(labs)) {
            return problem(LocalMessages.accountCannotEnter(existing));
        }
        return room(existing);
    }

    private static Optional<Problem> room(Path existing) {
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            return free >= BYTES_NEEDED
                    ? Optional.empty()
                    : Optional.of(new Problem(
                            LocalMessages.notEnoughSpace(existing, free >> 20, BYTES_NEEDED >> 20),
                            LocalMessages.freeSpaceOrChooseAnotherDirectory()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** {@code /labs/LAB/nodes/NODE/run/.s.PGSQL.5434}, with the longest names that can stand there. */
    private static int bytesBehindHome(Topology topology) {
        int node = topology.members().stream()
                .mapToInt(member -> bytes(member.name()))
                .max()
                .orElse(0);
        return bytes("/labs/" + "/nodes/" + "/run/.s.PGSQL." + topology.ports().postgresql()) + LabName.LONGEST + node;
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<Problem> problem(Text what) {
        return Optional.of(new Problem(what, LocalMessages.chooseAnotherDirectory()));
    }
}
