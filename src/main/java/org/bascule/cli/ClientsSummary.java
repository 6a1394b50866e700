package org.bascule.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Lang;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.traffic.Account;
import org.bascule.traffic.Client;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Latency;
import org.bascule.traffic.Pause;
import org.bascule.traffic.Reckoning;

/**
 * What each set of clients went through, and whether the table holds what it was told.
 *
 * @param compared whether the rows were compared: otherwise no leader could be asked
 */
record ClientsSummary(boolean compared, List<SetSummary> sets) {

    /** @param rows empty if they could not be compared */
    record SetSummary(ClientSettings settings, Optional<Reckoning> rows, ClientSummary writer, ClientSummary reader) {}

    record ClientSummary(Account account, List<Pause> pauses) {

        static ClientSummary of(Client client) {
            return new ClientSummary(client.ledger().account(), client.ledger().pauses());
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static ClientsSummary of(ScenarioContext context) {
        Optional<Map<String, Reckoning>> rows = rows(context);
        List<SetSummary> sets = new ArrayList<>();
        for (ClientSet set : context.traffic().sets()) {
            sets.add(new SetSummary(
                    set.settings(),
                    rows.map(all -> all.get(set.name())),
                    ClientSummary.of(set.writer()),
                    ClientSummary.of(set.reader())));
        }
        return new ClientsSummary(rows.isPresent(), sets);
    }

    /** Empty if no leader answers. */
    private static Optional<Map<String, Reckoning>> rows(ScenarioContext context) {
        Optional<Node> leader = context.observer()
                .fresh()
                .cluster()
                .leader()
                .map(Member::name)
                .map(context.spec().topology()::node);
        if (leader.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection =
                context.connect(leader.get(), context.ports().postgresql())) {
            return Optional.of(context.traffic().reckon(connection));
        } catch (SQLException refused) {
            return Optional.empty();
        }
    }

    /** Whether every acknowledged write is in the table, and nothing else. */
    boolean complete() {
        return compared
                && sets.stream()
                        .allMatch(set -> set.rows().filter(Reckoning::complete).isPresent());
    }

    String json() {
        try {
            return Visible.of(JSON.writeValueAsString(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void print(Terminal terminal) {
        Lang lang = terminal.lang();
        for (SetSummary set : sets) {
            terminal.line("");
            terminal.line(terminal.bold(set.settings().name()) + "  "
                    + ClientWords.settings(set.settings()).in(lang));
            terminal.line(String.format(
                    "  %-10s %13s %9s %9s %9s %9s %9s %9s",
                    "",
                    CliMessages.acknowledged().in(lang),
                    CliMessages.failures().in(lang),
                    CliMessages.longestPause().in(lang),
                    "p50",
                    "p95",
                    "p99",
                    "max"));
            row(terminal, CliMessages.writer(), set.writer().account());
            row(terminal, CliMessages.reader(), set.reader().account());
            terminal.line("  " + rows(terminal, set.rows()));
        }
    }

    private static void row(Terminal terminal, Text name, Account account) {
        Latency latency = account.latency();
        terminal.line(String.format(
                Locale.ROOT,
                "  %-10s %13d %9d %9s %9s %9s %9s %9s",
                name.in(terminal.lang()),
                account.acknowledged(),
                account.failures(),
                Terminal.seconds(account.longestPause()),
                milliseconds(latency.median()),
                milliseconds(latency.p95()),
                milliseconds(latency.p99()),
                milliseconds(latency.max())));
    }

    private static String milliseconds(Duration duration) {
        return duration.toSeconds() > 0
                ? Terminal.seconds(duration)
                : String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    private static String rows(Terminal terminal, Optional<Reckoning> rows) {
        if (rows.isEmpty()) {
            return terminal.red("✗ ") + CliMessages.rowsNotCompared().in(terminal.lang());
        }
        Reckoning found = rows.get();
        return (found.complete() ? terminal.green("✓ ") : terminal.red("✗ "))
                + CliMessages.rowsCompared(found.ok(), found.lost(), found.unexpected(), found.recovered())
                        .in(terminal.lang());
    }
}
