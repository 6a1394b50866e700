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
                %sExecStart=%s

                %sTimeoutSec=30
                # don't restart on failure
                Restart=no

                [Install]
                WantedBy=multi-user.target
                """.formatted(
                path(service), service.label(), documentation(), user, user, environment(), line(), onlyItself());
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

    /** What env(1) would set: systemd does it itself, and the service's process bears the service's name from the start. */
    private String environment() {
        return command.stream()
                .limit(program())
                .skip(1)
                .map(variable -> "Environment=" + quoted(variable.replace("%", "%%")) + "\n")
                .collect(Collectors.joining());
    }

    private String line() {
        return command.stream().skip(program()).map(Unit::word).collect(Collectors.joining(" "));
    }

    /** Where the program stands in the command: behind env(1) and its variables, if they are there. */
    private int program() {
        int index = command.get(0).equals("env") ? 1 : 0;
        while (index > 0 && command.get(index).contains("=")) {
            index++;
        }
        return index;
    }

    /** As systemd.service(5) wants what it would otherwise take for more than a word. */
    private static String word(String word) {
        return quoted(word.replace("%", "%%").replace("$", "$$"));
    }

    private static String quoted(String plain) {
        return plain.matches("[A-Za-z0-9_@%+=:,./$-]+")
                ? plain
                : "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
