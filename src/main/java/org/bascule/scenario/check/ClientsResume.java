package org.bascule.scenario.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bascule.lab.Text;
import org.bascule.traffic.Account;
import org.bascule.traffic.Client;
import org.bascule.traffic.ClientSet;

/**
 * The writer and the reader of each set that was started get responses again on their own: each got one within the last second,
 * after the step's commands ended and their fault became visible. Reports the longest pause of each.
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
        List<ClientSet> sets = context.traffic().sets();
        if (sets.isEmpty()) {
            return Observation.that(false, CheckMessages.noClientRunning());
        }
        Text seen = Text.joined(
                " · ", sets.stream().map(set -> seen(set, sets.size())).toList());
        List<Client> clients =
                sets.stream().flatMap(set -> set.clients().stream()).toList();
        if (clients.stream().anyMatch(client -> client.ledger().account().mostRetries() > retries)) {
            return Observation.never(seen);
        }
        return Observation.that(
                context.faultVisible()
                        && clients.stream().allMatch(client -> client.running() && serves(context, client)),
                seen);
    }

    private static Text seen(ClientSet set, int sets) {
        Account written = set.writer().ledger().account();
        Account read = set.reader().ledger().account();
        Text pauses = CheckMessages.clientPauses(
                seconds(written), retried(written.mostRetries()), seconds(read), retried(read.mostRetries()));
        return sets == 1 ? pauses : CheckMessages.ofSet(set.name(), pauses);
    }

    private static Text retried(int times) {
        return Text.counted(times, CheckMessages.retry(), CheckMessages.retries());
    }

    /** Whether it was answered lately, and after the step's commands. */
    static boolean serves(CheckContext context, Client client) {
        Instant now = Instant.now();
        return client.ledger()
                .account()
                .lastAcknowledged()
                .filter(last -> last.isAfter(now.minus(LATELY)))
                .filter(last -> last.isAfter(context.commandsEndedAt()))
                .isPresent();
    }

    private static Text seconds(Account account) {
        return Text.decimals(2, account.longestPause().toMillis() / 1000.0);
    }
}
