package org.bascule.app.diagram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A node in the diagram.
 *
 * @param role its current role, in words
 * @param facts more about it; may be empty
 * @param servers its servers; empty for a node of etcd, and before it is created
 */
public record Card(String name, String address, CardState state, String role, String facts, List<Server> servers) {

    public Card {
        servers = List.copyOf(servers);
    }

    /** Its role in a word or two: what is unusual about it, if anything is. */
    public String shortRole() {
        String[] words = role.split(" · |, ", 2);
        boolean usual = state == CardState.LEADER || state == CardState.FOLLOWER;
        return usual ? words[0] : words[words.length - 1];
    }

    /** For screen readers. */
    public String accessibleText() {
        return Stream.concat(
                        Stream.of(name, role, facts, address).filter(word -> !word.isEmpty()),
                        servers.stream().map(Server::accessibleText))
                .collect(Collectors.joining(", "));
    }
}
