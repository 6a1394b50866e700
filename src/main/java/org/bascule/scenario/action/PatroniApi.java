package org.bascule.scenario.action;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.stack.patroni.PatroniClient;

/** Waits for a Patroni that is starting, or that is starting or stopping PostgreSQL. */
final class PatroniApi {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LIMIT_FOR_POSTGRES = Duration.ofSeconds(10);
    private static final Set<String> IN_BETWEEN = Set.of("stopping", "stopped", "starting", "restarting", "crashed");

    private PatroniApi() {}

    /** Returns once a member's Patroni answers, or after a minute. */
    static void await(ActionContext context, Node node) {
        awaitWhile(() -> true, context, node);
    }

    /** Does not wait where Patroni's process does not run, or has ended. */
    static void awaitIfStarting(ActionContext context, Node node) {
        awaitWhile(() -> context.lab().node(node).state(Service.PATRONI) == ServiceState.UP, context, node);
    }

    /**
     * Returns once Patroni is neither stopping nor starting PostgreSQL, or after ten seconds. Interrupted then, as a former
     * leader's is right after a switchover, Patroni 3 ends before the PostgreSQL that it starts, which goes on without it.
     */
    static void awaitPostgres(ActionContext context, Node node) {
        Instant deadline = Instant.now().plus(LIMIT_FOR_POSTGRES);
        PatroniClient client = new PatroniClient(context.http());
        while (client.accountNow(context.lab().node(node).reach(context.ports().patroni()))
                        .filter(account -> IN_BETWEEN.contains(account.state()))
                        .isPresent()
                && Instant.now().isBefore(deadline)) {
            context.rest(PAUSE);
        }
    }

    private static void awaitWhile(BooleanSupplier worthwhile, ActionContext context, Node node) {
        Instant deadline = Instant.now().plus(LIMIT);
        PatroniClient client = new PatroniClient(context.http());
        while (worthwhile.getAsBoolean()
                && client.account(context.lab().node(node).reach(context.ports().patroni()))
                        .isEmpty()
                && Instant.now().isBefore(deadline)) {
            context.rest(PAUSE);
        }
    }
}
