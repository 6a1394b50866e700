package org.bascule.scenario.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.traffic.Client;
import org.bascule.traffic.Ledger;

/**
 * The writer and the reader both get responses again on their own: each got one within the last second, after the
 * step's commands ended and their fault became visible. Reports the longest pause of each.
 *
 * @param retries the highest number of retries allowed for one operation
 */
public record ClientsResume(int retries) implements Check {

    private static final Duration LATELY = Duration.ofSeconds(1);

    @Override
    public Text says(CheckContext context) {
        if (retries == 0) {
            return CheckMessages.clientsNeverRetry();
        }
        return CheckMessages.clientsRecover(retried(retries));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.clientsWaitForPromotionAndRoute();
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<Client> writer = context.traffic().writer();
        Optional<Client> reader = context.traffic().reader();
        if (writer.isEmpty() || reader.isEmpty()) {
            return Observation.that(false, CheckMessages.noClientRunning());
        }
        Ledger.Account written = writer.get().ledger().account();
        Ledger.Account read = reader.get().ledger().account();
        Text seen = CheckMessages.clientPauses(
                seconds(Locale.FRENCH, written),
                seconds(Locale.ROOT, written),
                retried(written.mostRetries()),
                seconds(Locale.FRENCH, read),
                seconds(Locale.ROOT, read),
                retried(read.mostRetries()));
        if (Math.max(written.mostRetries(), read.mostRetries()) > retries) {
            return Observation.never(seen);
        }
        return Observation.that(
                context.faultVisible()
                        && writer.get().running()
                        && reader.get().running()
                        && serves(context, written)
                        && serves(context, read),
                seen);
    }

    private static Text retried(int times) {
        return Text.counted(times, CheckMessages.retry(), CheckMessages.retries());
    }

    private static boolean serves(CheckContext context, Ledger.Account account) {
        Instant now = Instant.now();
        return account.lastAcknowledged()
                .filter(last -> last.isAfter(now.minus(LATELY)))
                .filter(last -> last.isAfter(context.commandsEndedAt()))
                .isPresent();
    }

    private static String seconds(Locale locale, Ledger.Account account) {
        return String.format(locale, "%.2f", account.longestPause().toMillis() / 1000.0);
    }
}
