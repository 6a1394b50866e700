package org.bascule.app.diagram;

import java.util.List;

/**
 * A port of HAProxy that clients connect to, with Bascule's own client on it, if one was started.
 *
 * @param name {@code writer} or {@code reader}
 * @param destination the proxy, and the servers that it reaches now
 * @param longestPause between two answers to the client; may be empty
 * @param operations the outcomes of the client's operations; may be empty
 * @param targets the members reached
 */
public record ClientRoute(
        String name,
        String title,
        String destination,
        String longestPause,
        String operations,
        CardState state,
        List<String> targets) {

    public ClientRoute {
        targets = List.copyOf(targets);
    }
}
