package org.bascule.backend.local;

import java.util.List;
import org.bascule.lab.Service;

/**
 * How a lab's programs share the processors with the window: they give way when there is not enough for all. Where several
 * start at once on two cores, the window would otherwise wait its turn behind each of them.
 */
final class Niceness {

    /** Of nice(2): about a tenth of what a program gets by itself. */
    static final int GIVEN = 10;

    private Niceness() {}

    /** Not for etcd: it takes little, and its members hold each other for lost when they answer late. */
    static List<String> prefix(Service service) {
        return service == Service.ETCD ? List.of() : prefix();
    }

    /**
     * The words that make a command give way, as the first of its session. Where the kernel shares by session and not by
     * process (sched(7), "The autogroup feature"), it is the session's niceness that counts, and may not be there or be refused.
     */
    static List<String> prefix() {
        return List.of(
                "sh",
                "-c",
                "{ echo %1$d >/proc/self/autogroup; } 2>/dev/null; exec nice -n %1$d \"$@\"".formatted(GIVEN),
                "nice");
    }
}
