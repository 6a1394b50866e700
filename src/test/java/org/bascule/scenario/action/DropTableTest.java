package org.bascule.scenario.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropTableTest {

    /** What PostgreSQL 15 and Patroni 3.0 write, with PostgreSQL's default {@code log_line_prefix}. */
    private static final String LOG = """
            2026-11-29 09:42:31.001 UTC [511] LOG:  checkpoint starting: time
            2026-11-29 09:42:33,104 INFO: no action. I am (pg-1), the leader with the lock
            2026-11-29 09:42:35.231 UTC [702] LOG:  execute <unnamed>: drop table if exists marks
            2026-11-29 09:42:35.801 UTC [703] LOG:  statement: drop table if exists others
            2026-11-29 09:43:02.017 UTC [740] LOG:  statement: drop table if exists marks
            2026-11-29 09:43:02.018 UTC [740] NOTICE:  table "marks" does not exist, skipping
            2026-11-29 09:43:02.018 UTC [740] STATEMENT:  drop table if exists marks
            2026-11-29 09:44:10.500 UTC [751] LOG:  statement: set log_statement = 'ddl'; drop table if exists marks
            """;

    @Test
    void theDriversAndPsqlsStatementsAreFound() {
        assertThat(DropTable.times(LOG)).containsExactly("2026-11-29 09:42:35.231", "2026-11-29 09:43:02.017");
    }

    @Test
    void aNamedStatementAndAnotherTimeZoneAreFound() {
        assertThat(DropTable.times("2026-07-01 11:42:35.231 CEST [702] LOG:  execute S_1: drop table if exists marks"))
                .containsExactly("2026-07-01 11:42:35.231");
        assertThat(DropTable.times("2026-07-01 15:12:35.231 +0530 [702] LOG:  statement: drop table if exists marks\n"))
                .containsExactly("2026-07-01 15:12:35.231");
    }

    @Test
    void whatTheJournalPutsBeforeALineIsSkipped() {
        assertThat(DropTable.times("2026-11-29T10:42:35.456789+0100 pg_patroni1 patroni[417]: "
                        + "2026-11-29 09:42:35.231 UTC [702] LOG:  statement: drop table if exists marks\n"))
                .containsExactly("2026-11-29 09:42:35.231");
    }

    @Test
    void aLogWithoutADropHasNoTime() {
        assertThat(DropTable.times("")).isEmpty();
        assertThat(DropTable.times("drop table if exists marks")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Etc/UTC, 2026-11-29 09:42:35.231, 2026-11-29 09:42:35.231+00",
        "Europe/Paris, 2026-11-29 09:42:35.231, 2026-11-29 09:42:35.231+01",
        "Europe/Paris, 2026-07-01 09:42:35.231, 2026-07-01 09:42:35.231+02",
        "Asia/Kolkata, 2026-11-29 09:42:35.001, 2026-11-29 09:42:35.001+0530",
        "America/St_Johns, 2026-11-29 09:42:35.231, 2026-11-29 09:42:35.231-0330",
    })
    void aTimeGetsTheOffsetOfTheLogsZone(String zone, String time, String withOffset) {
        assertThat(DropTable.withOffset(time, ZoneId.of(zone))).isEqualTo(withOffset);
    }

    @Test
    void anOffsetIsAZoneToo() {
        assertThat(DropTable.withOffset("2026-11-29 09:42:35.231", ZoneOffset.ofHours(-8)))
                .isEqualTo("2026-11-29 09:42:35.231-08");
    }
}
