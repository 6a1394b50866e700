package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Lang;
import org.bascule.lab.Origin;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private static final LabSpec SPEC = new LabSpec(
            new LabName("training-1"),
            LocalBackend.KIND,
            Repositories.topology(),
            Timers.DOCUMENTED,
            "127.0.3",
            Snapshots.AT);

    @Test
    void aLabWithoutRepositorySaysNothingOfOne() {
        Snapshot created =
                Snapshots.with(Snapshots.whole(), "pg-1", member -> Repositories.from(member, Origin.BOOTSTRAP));

        assertThat(printed(created, Lang.EN)).contains("♛ pg-1").doesNotContain("pgBackRest", "initdb", "archiving");
    }

    @Test
    void theRepositoryIsShownWithItsBackups() {
        Snapshot working = Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.WORKING);
        String printed = printed(
                Repositories.with(
                        Snapshots.with(working, "pg-2", member -> Repositories.from(member, Origin.BASE_BACKUP)),
                        Repositories.withBackups()),
                Lang.EN);

        assertThat(printed)
                .contains(
                        "pgBackRest  stanza my-ha-cluster: ok\n",
                        "● backup   127.0.3.90    TLS up         WAL archived up to 000000010000000000000009\n",
                        "    full 2026-01-01 ",
                        "  20260101-113000F  29 MB (5.8 MB in the repository)\n",
                        "  archiving\n",
                        "  ← pg_basebackup\n");
    }

    @Test
    void archivingThatFailsIsShownOnTheLeader() {
        Snapshot failing = Repositories.with(
                Repositories.archiving(Snapshots.whole(), "pg-1", Repositories.FAILING), Repositories.of());

        assertThat(printed(failing, Lang.EN))
                .contains(
                        "⚠ On pg-1, archive_command fails", "archiving fails (WAL waiting: 3)\n", ": no valid backups");
        assertThat(printed(failing, Lang.FR)).contains("archivage en échec (WAL en attente\u00a0: 3)\n");
    }

    private static String printed(Snapshot snapshot, Lang lang) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new StatusTable(new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), lang, false), SPEC)
                .print(snapshot);
        return written.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9]*m", "");
    }
}
