package org.bascule.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bascule.app.logs.LogLine.Level;
import org.bascule.lab.Service;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private static final Source ETCD = new Source("etcd1", Service.ETCD);
    private static final Source PATRONI = new Source("pg-1", Service.PATRONI);

    private final LogLines lines = new LogLines();

    @Test
    void ordersByTheTimeThatEachServerWrites() {
        LogLine third = LogLine.of(PATRONI, "2026-01-01 12:00:03,120 INFO: no action. I am (pg-1)");
        LogLine fourth = LogLine.of(PATRONI, "  and what follows belongs to it");
        LogLine fifth = LogLine.of(PATRONI, "2026-01-01 12:00:03.450 UTC [12] LOG:  ready");
        LogLine first = LogLine.of(ETCD, "2026-01-01 12:00:01.000001 I | raft: elected");
        LogLine second = LogLine.of(ETCD, "{\"level\":\"warn\",\"ts\":\"2026-01-01T12:00:02.1Z\",\"msg\":\"slow\"}");

        assertThat(LogLines.inOrder(List.of(third, fourth, fifth, first, second)))
                .containsExactly(first, second, third, fourth, fifth);
    }

    @Test
    void showsWhatAServerWritesUnseen() {
        assertThat(LogLine.of(ETCD, "\u001b[31mred \u202etxt").text()).isEqualTo("\\u001b[31mred \\u202etxt");
    }

    @Test
    void keepsTheLastOnes() {
        for (int batch = 0; batch < 12; batch++) {
            lines.add(many(1000, batch * 1000));
        }
        lines.add(many(7000, 50_000));

        assertThat(lines.all()).isEqualTo(LogLines.MOST);
        assertThat(lines.shown().get(LogLines.MOST - 1).text()).isEqualTo("line 56999");
    }

    @Test
    void heldStillItCountsWhatComes() {
        lines.add(many(3, 0));
        lines.hold(true);
        lines.add(many(6000, 10));

        assertThat(lines.all()).isEqualTo(3);
        assertThat(lines.missed()).isEqualTo(6000);

        lines.hold(false);

        assertThat(lines.all()).isEqualTo(LogLines.MOST);
        assertThat(lines.missed()).isZero();
    }

    @Test
    void showsWhatIsWanted() {
        lines.add(List.of(LogLine.of(ETCD, "raft: elected"), LogLine.of(PATRONI, "promoted self to Leader")));
        lines.shown().setPredicate(line -> line.holds("leader"));

        assertThat(lines.shown()).singleElement().extracting(LogLine::source).isEqualTo(PATRONI);
    }

    @Test
    void tellsHowBadALineIs() {
        assertThat(LogLine.of(PATRONI, "2026-01-01 12:00:03.450 UTC [12] FATAL:  no slot")
                        .level())
                .isEqualTo(Level.ERROR);
        assertThat(LogLine.of(ETCD, "2026-01-01 12:00:03.450123 W | etcdserver: slow")
                        .level())
                .isEqualTo(Level.WARNING);
        assertThat(LogLine.of(ETCD, "2026-01-01 12:00:03.450123 E | rafthttp: lost")
                        .level())
                .isEqualTo(Level.ERROR);
        assertThat(LogLine.of(PATRONI, "no terrors here").level()).isEqualTo(Level.PLAIN);
    }

    @Test
    void aLineHasABound() {
        assertThat(LogLine.of(ETCD, "x".repeat(100_000)).text()).hasSizeLessThan(LogLine.LONGEST + 10);
    }

    @Test
    void findsAWordWhereverItIs() {
        assertThat(Matches.of("Lock owner: pg-1; I am PG-1", "pg-1"))
                .extracting(Matches.Part::text)
                .containsExactly("Lock owner: ", "pg-1", "; I am ", "PG-1");
        assertThat(Matches.of("nothing", "")).containsExactly(new Matches.Part("nothing", false));
    }

    private static List<LogLine> many(int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> LogLine.of(ETCD, "line " + i))
                .toList();
    }
}
