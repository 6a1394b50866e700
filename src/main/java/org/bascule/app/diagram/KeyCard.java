package org.bascule.app.diagram;

/**
 * The leader key in the diagram.
 *
 * @param holder the member that holds it, or “free”
 * @param held whether the holder is a member
 * @param note its path in etcd, or why its value is uncertain
 * @param remaining seconds until it expires, with the unit, or a question mark
 * @param ttl seconds granted at each renewal
 * @param fraction of the ttl that remains, 0 to 1
 */
public record KeyCard(
        String caption,
        CardState state,
        String holder,
        boolean held,
        String note,
        String remaining,
        String ttl,
        double fraction) {}
