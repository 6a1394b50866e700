package org.bascule.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.LogPage;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;

class TailTest {

    private static final int PAGE = 64 * 1024;

    /** Null stands for a lab that refuses to tell. */
    private String log = "";

    private final Tail tail = new Tail(lab(), Topologies.ETCD1, Service.ETCD);

    @Test
    void readsWhatIsAddedLineByLine() {
        log = "one\ntw";
        assertThat(words()).containsExactly("one");

        log += "o\nthree\n";
        assertThat(words()).containsExactly("two", "three");
        assertThat(words()).isEmpty();
    }

    @Test
    void beginsWithTheLastLinesOfALongLog() {
        log = "a line of the log\n".repeat(20_000) + "the last\n";

        assertThat(words()).hasSize(Tail.FIRST_LINES).endsWith("the last");
    }

    @Test
    void aLogThatHasBecomeShorterIsAnotherOne() {
        log = "one\ntwo\nthree\n";
        words();
        log = "";
        assertThat(words()).isEmpty();
        log = "new\n";

        assertThat(words()).containsExactly("new");
    }

    @Test
    void whoIsFarBehindSkipsToTheEnd() {
        log = "first\n";
        words();
        log += "much, much more\n".repeat(100_000) + "the end\n";

        assertThat(words()).endsWith("the end").hasSizeLessThan(10_000);
    }

    @Test
    void aRefusalIsAnEmptyLog() {
        log = null;
        assertThat(words()).isEmpty();

        log = "back\n";
        assertThat(words()).containsExactly("back");
    }

    @Test
    void eachServiceOfANodeHasALog() {
        assertThat(Tail.of(lab(), Topologies.SMALL, Optional.of("pg-1")))
                .extracting(Tail::source)
                .containsExactly(new Source("pg-1", Service.PATRONI), new Source("pg-1", Service.HAPROXY));
        assertThat(Tail.of(lab(), Topologies.SMALL, Optional.empty()))
                .extracting(one -> one.source().node())
                .containsExactly("etcd1", "etcd2", "pg-1", "pg-1");
    }

    private List<String> words() {
        return tail.read().stream().map(LogLine::text).toList();
    }

    private Lab lab() {
        LabNode node = proxy(LabNode.class, (any, method, given) -> page((long) given[1]));
        return proxy(Lab.class, (any, method, given) -> node);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private LogPage page(long from) {
        if (log == null) {
            throw new Refusal(Refusal.Cause.LAB, Text.same("no"), Text.same("no"));
        }
        if (from >= log.length()) {
            return new LogPage("", log.length());
        }
        int to = (int) Math.min(log.length(), from + PAGE);
        return new LogPage(log.substring((int) from, to), to);
    }
}
