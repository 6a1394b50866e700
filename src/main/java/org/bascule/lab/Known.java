package org.bascule.lab;

import java.time.Instant;

/** How far what is kept in etcd is known: an unanswered question is not the answer "nobody". */
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
