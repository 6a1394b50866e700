package org.bascule.lab;

/**
 * Patroni's three timers, in seconds. Patroni's own rule for them: {@code loop_wait + 2 * retry_timeout <= ttl}.
 *
 * @param ttl how long the leader key lives without being renewed: at least 20
 * @param loopWait pause between two turns of the HA loop: at least 1
 * @param retryTimeout how long etcd and PostgreSQL are retried before Patroni gives up: at least 3
 */
public record Timers(int ttl, int loopWait, int retryTimeout) {

    /** The document's, which are Patroni's defaults. */
    public static final Timers DOCUMENTED = new Timers(30, 10, 10);

    /** The shortest wait that Patroni takes and two cores bear: for rehearsals, not for measuring. */
    public static final Timers QUICK = new Timers(20, 2, 5);

    /** Whether Patroni's rule holds. */
    public boolean obeyed() {
        return loopWait + 2 * retryTimeout <= ttl;
    }
}
