package org.bascule.app.traffic;

import java.time.Duration;
import org.bascule.app.look.Seconds;
import org.bascule.app.model.TrafficView.ClientView;
import org.bascule.lab.Lang;
import org.bascule.traffic.Account;
import org.bascule.traffic.Latency;

/**
 * What the table says about the operations of a client.
 *
 * @param unknown how many operations ended without an answer
 * @param anyUnknown whether that is worth a warning
 * @param latency median, 99th percentile and maximum, in milliseconds
 * @param member that answers now
 */
record ClientFigures(
        String acknowledged,
        String failures,
        String unknown,
        boolean anyUnknown,
        String longestPause,
        String latency,
        String member) {

    private static final double NANOS = 1e6;
    private static final double EXACT = 10;

    static ClientFigures of(ClientView client, Lang lang) {
        Account account = client.account();
        return new ClientFigures(
                number(account.acknowledged(), lang),
                number(account.failures(), lang),
                number(account.unknown(), lang),
                account.unknown() > 0,
                Seconds.exactly(lang, account.longestPause()),
                latency(account.latency(), lang),
                client.answeredBy().orElse("–"));
    }

    private static String latency(Latency latency, Lang lang) {
        return latency.equals(Latency.NONE)
                ? "–"
                : millis(latency.median(), lang) + " / " + millis(latency.p99(), lang) + " / "
                        + millis(latency.max(), lang);
    }

    private static String millis(Duration duration, Lang lang) {
        double millis = duration.toNanos() / NANOS;
        return String.format(lang.locale(), millis < EXACT ? "%.1f" : "%,.0f", millis);
    }

    private static String number(int count, Lang lang) {
        return String.format(lang.locale(), "%,d", count);
    }
}
