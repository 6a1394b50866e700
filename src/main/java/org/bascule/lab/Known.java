package org.bascule.lab;

import java.time.Instant;

/** How up to date what was read from etcd is: no answer does not mean that there is no leader. */
public sealed interface Known {

    /** Nobody has read it yet. */
    record NotYet() implements Known {}

    /** As it is now. */
    record Now() implements Known {}

    /** As it was then: etcd has not given it since. */
    record Since(Instant readAt) implements Known {}

    static Known notYet() {
        return new NotYet();
    }

    static Known now() {
        return new Now();
    }

    default boolean isNow() {
        return this instanceof Now;
    }
}
