package org.bascule.scenario.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.traffic.Client;
import org.bascule.traffic.Ledger;

/**
 * The writer and the reader, which were never told anything, both get answers again: each had one within the last second,
 * and since the step began. The longest pause of each is what is reported.
 *
 * @param retries the most attempts any one operation may have taken beyond its first
 */
public record ClientsResume(int retries) implements Check {

    private static final Duration LATELY = Duration.ofSeconds(1);

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "les clients écrivent et lisent d'eux-mêmes (%d reprises au plus)",
                "the clients write and read by themselves (%d retries at most)", retries);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "promotion, puis ouverture de la route par HAProxy, puis nouvelle connexion du client",
                "promotion, then HAProxy opens the route, then the client connects again");
    }

    @Override
    public Seen look(Stage stage) {
        Optional<Client> writer = stage.traffic().writer();
        Optional<Client> reader = stage.traffic().reader();
        if (writer.isEmpty() || reader.isEmpty()) {
            return Seen.that(false, Text.of("aucun client ne tourne", "no client is running"));
        }
        Ledger.Account written = writer.get().ledger().account();
        Ledger.Account read = reader.get().ledger().account();
        return Seen.that(
                writer.get().running() && reader.get().running() && serves(stage, written) && serves(stage, read),
                Text.of(
                        "écritures : pause %1$s s, %3$d reprises ; lectures : pause %4$s s, %6$d reprises",
                        "writes: pause %2$s s, %3$d retries; reads: pause %5$s s, %6$d retries",
                        seconds(Locale.FRENCH, written),
                        seconds(Locale.ROOT, written),
                        written.mostRetries(),
                        seconds(Locale.FRENCH, read),
                        seconds(Locale.ROOT, read),
                        read.mostRetries()));
    }

    private boolean serves(Stage stage, Ledger.Account account) {
        Instant now = Instant.now();
        return account.mostRetries() <= retries
                && account.lastAcknowledged()
                        .filter(last -> last.isAfter(now.minus(LATELY)))
                        .filter(last -> last.isAfter(stage.baseline().at()))
                        .isPresent();
    }

    private static String seconds(Locale locale, Ledger.Account account) {
        return String.format(locale, "%.2f", account.longestPause().toMillis() / 1000.0);
    }
}
