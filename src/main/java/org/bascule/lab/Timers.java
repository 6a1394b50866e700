package org.bascule.lab;

import java.util.Map;

/**
 * Patroni's three timers, in seconds. Patroni's own rule for them: {@code loop_wait + 2 * retry_timeout <= ttl}.
 *
 * @param ttl how long the leader key lives without being renewed: at least 20
 * @param loopWait pause between two iterations of the HA loop: at least 1
 * @param retryTimeout how long etcd and PostgreSQL are retried before Patroni gives up: at least 3
 */
public record Timers(int ttl, int loopWait, int retryTimeout) {

    /** The document's, which are Patroni's defaults. */
    public static final Timers DOCUMENTED = new Timers(30, 10, 10);

    /** The shortest that Patroni accepts and two cores can run: to try out, not to measure. */
    public static final Timers QUICK = new Timers(20, 2, 5);

    /**
     * The timers in force: those of the distributed configuration, which may have changed since the lab was created.
     *
     * @param config the distributed configuration; empty before the cluster is bootstrapped
     * @param created those that the lab was created with, for what the configuration does not say
     */
    public static Timers inForce(Map<String, Object> config, Timers created) {
        return new Timers(
                seconds(config.get("ttl"), created.ttl),
                seconds(config.get("loop_wait"), created.loopWait),
                seconds(config.get("retry_timeout"), created.retryTimeout));
    }

    /** Patroni takes a number that is written as text, too. */
    private static int seconds(Object value, int otherwise) {
        try {
            return value == null ? otherwise : (int) Double.parseDouble(value.toString());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** Whether they follow Patroni's rule. */
    public boolean followRule() {
        return loopWait + 2 * retryTimeout <= ttl;
    }
}
