package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewLinesTest {

    private final NewLines lines = new NewLines();

    @Test
    void aRepeatedLineIsNoProgress() {
        lines.know("2026-01-01 12:00:00 INFO: no action. I am (pg-1), the leader with the lock\n");
        assertThat(lines.last("2026-01-01 12:00:10 INFO: no action. I am (pg-1), the leader with the lock\n"))
                .isEmpty();
    }

    @Test
    void aNewLineIsProgressOnce() {
        String bootstrap = "2026-01-01 12:00:00 INFO: trying to bootstrap a new cluster\n";
        assertThat(lines.last(bootstrap)).contains(bootstrap.strip());
        assertThat(lines.last(bootstrap.replace("12:00:00", "12:00:10"))).isEmpty();
    }

    @Test
    void periodicWorkOfPostgresqlIsNoProgress() {
        assertThat(lines.last("LOG:  checkpoint starting: time\nLOG:  recovery restart point at 0/3000060\n"))
                .isEmpty();
    }

    @Test
    void theLastOfSeveralNewLinesIsReturned() {
        assertThat(lines.last("one\n\ntwo\none\n")).contains("two");
    }
}
