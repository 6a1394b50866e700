package org.bascule.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bascule.lab.Text;
import org.bascule.traffic.Account;
import org.bascule.traffic.Client;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.Pause;
import org.bascule.traffic.Traffic;

/** Prints a line at each pause of a client, and what the clients do now: in a terminal always, in a log now and then. */
final class ClientsProgress {

    private static final Duration LOG_EVERY = Duration.ofSeconds(10);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final Terminal terminal;
    private final Traffic traffic;
    private final Map<Client, Instant> printedUntil = new HashMap<>();
    private Instant logged = Instant.now();

    ClientsProgress(Terminal terminal, Traffic traffic) {
        this.terminal = terminal;
        this.traffic = traffic;
    }

    /** @param endless whether only Ctrl+C ends it */
    void begin(boolean endless) {
        List<ClientSet> sets = traffic.sets();
        for (ClientSet set : sets) {
            terminal.line(terminal.bold(set.name()) + "  "
                    + ClientWords.settings(set.settings()).in(terminal.lang()));
        }
        if (endless) {
            terminal.line(
                    terminal.faint(CliMessages.clientsRunUntilInterrupted().in(terminal.lang())));
        }
    }

    void print() {
        for (ClientSet set : traffic.sets()) {
            pauses(set, set.writer(), CliMessages.writer());
            pauses(set, set.reader(), CliMessages.reader());
        }
        String now = traffic.sets().stream().map(this::now).collect(Collectors.joining("   "));
        if (terminal.interactive()) {
            terminal.transientLine(now);
        } else if (Duration.between(logged, Instant.now()).compareTo(LOG_EVERY) >= 0) {
            logged = Instant.now();
            terminal.line(terminal.faint(now));
        }
    }

    private void pauses(ClientSet set, Client client, Text kind) {
        Instant until = printedUntil.getOrDefault(client, Instant.MIN);
        for (Pause pause : client.ledger().pauses()) {
            if (pause.lasted().isPresent() && pause.lastAnswer().isAfter(until)) {
                printedUntil.put(client, pause.lastAnswer());
                terminal.line(CLOCK.format(pause.lastAnswer().atZone(ZoneId.systemDefault())) + "  "
                        + terminal.bold(set.name()) + "  "
                        + CliMessages.pauseOf(
                                        kind, Terminal.seconds(pause.lasted().get()), ClientWords.members(pause))
                                .in(terminal.lang()));
            }
        }
    }

    private String now(ClientSet set) {
        Account writes = set.writer().ledger().account();
        return set.name() + ": "
                + CliMessages.writesSoFar(
                                writes.acknowledged(),
                                writes.failures(),
                                writes.member().orElse("?"))
                        .in(terminal.lang());
    }
}
