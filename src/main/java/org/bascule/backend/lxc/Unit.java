package org.bascule.backend.lxc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.lab.Service;

/**
 * A service's unit file. Patroni's is the document's: only Patroni is stopped, PostgreSQL is its own business, and nothing
 * starts it again. The others follow it where they need nothing else.
 */
record Unit(Service service, List<String> command) {

    static String path(Service service) {
        return "/etc/systemd/system/" + service.label() + ".service";
    }

    String text() {
        String user = user(service);
        return """
                # %s

                [Unit]
                Description=%s service
                Documentation=%s

                [Service]
                Type=simple
                User=%s
                Group=%s
                ExecStart=%s

                %sTimeoutSec=30
                # don't restart on failure
                Restart=no

                [Install]
                WantedBy=multi-user.target
                """.formatted(path(service), service.label(), documentation(), user, user, line(), onlyItself());
    }

    /** The account under which a service runs. */
    static String user(Service service) {
        return switch (service) {
            case ETCD -> "etcd";
            case PATRONI -> "postgres";
            case HAPROXY -> "haproxy";
            case PGBACKREST -> "postgres";
        };
    }

    /** A command that runs under that account. */
    static List<String> as(Service service, List<String> command) {
        List<String> words = new ArrayList<>(List.of("runuser", "-u", user(service), "--"));
        words.addAll(command);
        return List.copyOf(words);
    }

    private String documentation() {
        return switch (service) {
            case ETCD -> "man:etcd(1)";
            case PATRONI -> "https://github.com/zalando/patroni";
            case HAPROXY -> "man:haproxy(1)";
            case PGBACKREST -> "https://pgbackrest.org/configuration.html";
        };
    }

    private String onlyItself() {
        return service == Service.PATRONI ? "# only patroni killed\nKillMode=process\n" : "";
    }

    private String line() {
        return command.stream().map(Unit::word).collect(Collectors.joining(" "));
    }

    /** As systemd.service(5) wants what it would otherwise take for more than a word. */
    private static String word(String word) {
        String plain = word.replace("%", "%%").replace("$", "$$");
        return plain.matches("[A-Za-z0-9_@%+=:,./$-]+")
                ? plain
                : "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
