package org.bascule.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bascule.lab.Service;
import org.junit.jupiter.api.Test;

class LogSearchTest {

    private static final List<LogLine> LINES = lines("promoted self", "no action", "Promoted", "lock owner");

    @Test
    void countsTheLinesThatContainTheWord() {
        assertThat(LogSearch.count(LINES, "promoted").en()).isEqualTo("2 lines");
        assertThat(LogSearch.count(LINES, "owner").en()).isEqualTo("1 line");
        assertThat(LogSearch.count(LINES, "raft").en()).isEqualTo("0 lines");
        assertThat(LogSearch.count(LINES, "").en()).isEmpty();
    }

    @Test
    void theNextLineIsFoundInBothDirectionsAndGoesRound() {
        assertThat(LogSearch.next(LINES, "promoted", -1, 1)).hasValue(0);
        assertThat(LogSearch.next(LINES, "promoted", 0, 1)).hasValue(2);
        assertThat(LogSearch.next(LINES, "promoted", 2, 1)).hasValue(0);
        assertThat(LogSearch.next(LINES, "promoted", -1, -1)).hasValue(2);
        assertThat(LogSearch.next(LINES, "promoted", 0, -1)).hasValue(2);
    }

    @Test
    void theOnlyLineIsFoundAgain() {
        assertThat(LogSearch.next(LINES, "owner", 3, 1)).hasValue(3);
    }

    @Test
    void nothingIsFoundWithoutAWordOrALine() {
        assertThat(LogSearch.next(LINES, "", -1, 1)).isEmpty();
        assertThat(LogSearch.next(LINES, "raft", 1, 1)).isEmpty();
        assertThat(LogSearch.next(List.of(), "promoted", -1, 1)).isEmpty();
    }

    private static List<LogLine> lines(String... texts) {
        Source source = new Source("pg-1", Service.PATRONI);
        return Stream.of(texts).map(text -> LogLine.of(source, text)).toList();
    }
}
