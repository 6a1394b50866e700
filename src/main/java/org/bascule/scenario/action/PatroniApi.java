package org.bascule.scenario.action;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.stack.patroni.PatroniClient;

/** Waits for a Patroni that is starting. */
final class PatroniApi {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private PatroniApi() {}

    /** Returns once a member's Patroni answers, or after a minute. */
    static void await(ActionContext context, Node node) {
        awaitWhile(() -> true, context, node);
    }

    /** Does not wait where Patroni's process does not run, or has ended. */
    static void awaitIfStarting(ActionContext context, Node node) {
        awaitWhile(() -> context.lab().node(node).state(Service.PATRONI) == ServiceState.UP, context, node);
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
