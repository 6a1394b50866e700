package org.bascule.backend.local;

import java.util.List;
import org.bascule.lab.Service;

/**
 * How a lab's programs share the processors with the window: they give way when there is not enough for all. Where several
 * start at once on two cores, the window would otherwise wait its turn behind each of them.
 */
final class Niceness {

    /**
     * Of nice(2), mild: beside another busy program on the same core a server keeps two fifths of it. With 10 it kept a
     * tenth, and beside busy sessions Patroni took longer than 40 s to bootstrap.
     */
    static final int GIVEN = 2;

    /** A session of the command's own: nothing that follows is done to the caller's. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    private Niceness() {}

    /** Not for etcd: it takes little, and its members hold each other for lost when they answer late. */
    static List<String> prefix(Service service) {
        return service == Service.ETCD ? OWN_SESSION : prefix();
    }

    /** The words that make a command give way in the session that it is started in. */
    static List<String> here() {
        return List.of("nice", "-n", Integer.toString(GIVEN));
    }

    /**
     * The words that make a command give way, in a session of its own. Where the kernel shares by session and not by
     * process (sched(7), "The autogroup feature"), it is the session's niceness that counts, and may not be there or be refused.
     */
    static List<String> prefix() {
        return List.of(
                OWN_SESSION.get(0),
                "sh",
                "-c",
                "{ echo %1$d >/proc/self/autogroup; } 2>/dev/null; exec nice -n %1$d \"$@\"".formatted(GIVEN),
                "nice");
    }
}
