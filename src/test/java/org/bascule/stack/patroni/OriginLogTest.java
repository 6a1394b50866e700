package org.bascule.stack.patroni;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.lab.Origin;
import org.junit.jupiter.api.Test;

/** The lines are those of Patroni 3.0.2 and pgBackRest 2.45. */
class OriginLogTest {

    private static final String RESTORE = """
            2026-11-29 09:22:31.950 P00   INFO: restore command begin 2.45: --delta --pg1-path=/var/lib/postgresql/data
            2026-11-29 09:22:31.962 P00   INFO: repo1: restore backup set 20261129-092227F, recovery will start at 2026-11-29 09:22:27
            """;

    private static final String OVER_EXISTING = """
            2026-11-29 09:22:31.963 P00   INFO: remove invalid files/links/paths from '/var/lib/postgresql/data'
            """;

    private static final String RESTORED = """
            2026-11-29 09:22:32,249 INFO: replica has been created using pgbackrest
            2026-11-29 09:22:32,250 INFO: bootstrapped from leader 'pg-1'
            """;

    @Test
    void theLogSaysHowTheMemberWasCreated() {
        assertThat(OriginLog.EMPTY
                        .read("2026-11-29 09:22:00,000 INFO: no action\n")
                        .origin())
                .isEmpty();
        assertThat(OriginLog.EMPTY
                        .read("2026-11-29 09:21:57,249 INFO: initialized a new cluster\n")
                        .origin())
                .contains(Origin.BOOTSTRAP);
        assertThat(OriginLog.EMPTY
                        .read("2026-11-29 09:21:58,249 INFO: replica has been created using basebackup\n")
                        .origin())
                .contains(Origin.BASE_BACKUP);
        assertThat(OriginLog.EMPTY.read(RESTORE + RESTORED).origin()).contains(Origin.PGBACKREST);
        assertThat(OriginLog.EMPTY.read(RESTORE + OVER_EXISTING + RESTORED).origin())
                .contains(Origin.DELTA_RESTORE);
        assertThat(OriginLog.EMPTY.read(RESTORE + RESTORED).backup()).contains("20261129-092227F");
    }

    @Test
    void theLastCreationCounts() {
        OriginLog log = OriginLog.EMPTY.read(RESTORE + OVER_EXISTING + RESTORED);

        assertThat(log.read("2026-11-29 09:30:00,000 INFO: replica has been created using basebackup\n")
                        .origin())
                .contains(Origin.BASE_BACKUP);
    }

    @Test
    void aFailedRestoreDoesNotCount() {
        OriginLog log = OriginLog.EMPTY.read(RESTORE + OVER_EXISTING);

        assertThat(log.read(RESTORE + RESTORED).origin()).contains(Origin.PGBACKREST);
    }

    @Test
    void aLineMayArriveInTwoParts() {
        OriginLog half = OriginLog.EMPTY.read("2026-11-29 09:21:58,249 INFO: replica has been cre");

        assertThat(half.origin()).isEmpty();
        assertThat(half.read("ated using basebackup\n").origin()).contains(Origin.BASE_BACKUP);
    }
}
