package org.bascule.app.diagram;

/**
 * The leader key.
 *
 * @param holder the member that holds it, or a word for nobody
 * @param held whether the holder is a member
 * @param below its name in etcd, or why it is not certain
 * @param seconds the life left to it, or a question mark
 * @param of the life granted at each renewal
 * @param share of its life that is left: 0 to 1
 */
record KeyFacts(
        CardState standing, String holder, boolean held, String below, String seconds, String of, double share) {}
