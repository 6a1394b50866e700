package org.bascule.app.diagram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the schema says of a node.
 *
 * @param role what it is now, in words
 * @param facts what it tells of itself beside that; may be empty
 * @param rooms its servers; none on a node of etcd, and none before it is created
 */
record Card(String name, String address, CardState standing, String role, String facts, List<Server> rooms) {

    Card {
        rooms = List.copyOf(rooms);
    }

    /** Its role in few words: what makes it worth a look, where something does. */
    String brief() {
        String[] words = role.split(" · |, ", 2);
        boolean usual = standing == CardState.LEADER || standing == CardState.FOLLOWER;
        return usual ? words[0] : words[words.length - 1];
    }

    /** All of it, for those who hear the screen. */
    String spoken() {
        return Stream.concat(
                        Stream.of(name, role, facts, address).filter(word -> !word.isEmpty()),
                        rooms.stream().map(Server::spoken))
                .collect(Collectors.joining(", "));
    }
}
