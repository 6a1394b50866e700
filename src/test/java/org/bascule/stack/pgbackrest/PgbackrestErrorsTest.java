package org.bascule.stack.pgbackrest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PgbackrestErrorsTest {

    private static final String LOG = """
            2026-11-02 10:00:00.000 P00  ERROR: [082]: unable to push WAL file '000000010000000000000003' to the archive
            2026-11-02 10:00:01.000 UTC [12] LOG:  archive command failed with exit code 82
            2026-11-02 10:00:02.000 P00  ERROR: [103]: unable to find a valid repository:
                        repo1: [HostConnectError] unable to connect to '127.0.0.1:8432': [111] Connection refused
            2026-11-02 10:00:03.000 UTC [12] LOG:  archive command failed with exit code 103
            """;

    @Test
    void theLastErrorIsOnOneLineWithItsReason() {
        assertThat(PgbackrestErrors.last(LOG))
                .contains("[103]: unable to find a valid repository: repo1: [HostConnectError] unable to connect to"
                        + " '127.0.0.1:8432': [111] Connection refused");
        assertThat(PgbackrestErrors.last(LOG.substring(0, LOG.indexOf("103"))))
                .contains("[082]: unable to push WAL file '000000010000000000000003' to the archive");
    }

    @Test
    void whereNothingFailedThereIsNone() {
        assertThat(PgbackrestErrors.last("2026-11-02 10:00:00.000 P00   INFO: archive-push command end: completed"))
                .isEmpty();
        assertThat(PgbackrestErrors.last("2026-11-02 10:00:00.000 UTC [12] ERROR:  relation \"marks\" does not exist"))
                .isEmpty();
    }
}
