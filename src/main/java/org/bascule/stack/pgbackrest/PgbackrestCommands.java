package org.bascule.stack.pgbackrest;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Repository.Backup;

/**
 * The command lines of {@code pgbackrest}.
 *
 * @param file the path of {@code pgbackrest.conf} on the node where they run
 */
public record PgbackrestCommands(String file, String stanza) {

    /**
     * In seconds, instead of 60. A WAL file arrives within a second, or after the connections that PostgreSQL retries meanwhile; someone
     * waits for the answer.
     */
    private static final int ARCHIVE_TIMEOUT = 20;

    public List<String> createStanza() {
        return of("stanza-create");
    }

    /** Accepts another cluster, or another major version of PostgreSQL, in an existing stanza. */
    public List<String> upgradeStanza() {
        return of("stanza-upgrade");
    }

    /** Switches to a new WAL segment and waits until it is in the archive. */
    public List<String> check() {
        return of("check", archiveTimeout());
    }

    public List<String> backup(Backup.Type type) {
        return of("backup", "--type=" + type.label(), archiveTimeout());
    }

    public List<String> info() {
        return List.of(
                "pgbackrest",
                "--config=" + file,
                "--stanza=" + stanza,
                "--log-level-console=off",
                "--output=json",
                "info");
    }

    /** Lists the timeline history files of the archive. */
    public List<String> histories() {
        return List.of(
                "pgbackrest",
                "--config=" + file,
                "--log-level-console=off",
                "--output=json",
                "--recurse",
                "--filter=[.]history$",
                "repo-ls",
                "archive/" + stanza);
    }

    private static String archiveTimeout() {
        return "--archive-timeout=" + ARCHIVE_TIMEOUT;
    }

    private List<String> of(String command, String... options) {
        List<String> words = new ArrayList<>(
                List.of("pgbackrest", "--config=" + file, "--stanza=" + stanza, "--log-level-console=info"));
        words.addAll(List.of(options));
        words.add(command);
        return List.copyOf(words);
    }
}
