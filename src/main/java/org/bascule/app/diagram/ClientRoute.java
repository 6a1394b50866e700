package org.bascule.app.diagram;

import java.util.List;

/**
 * A port of HAProxy by which clients come in, with the client that does, if one was started.
 *
 * @param name {@code writer} or {@code reader}
 * @param route the proxy, and whom it reaches now
 * @param pause the longest silence the client has known; may be empty
 * @param account what became of its operations; may be empty
 * @param targets the members reached
 */
record ClientRoute(
        String name,
        String title,
        String route,
        String pause,
        String account,
        CardState standing,
        List<String> targets) {

    ClientRoute {
        targets = List.copyOf(targets);
    }
}
