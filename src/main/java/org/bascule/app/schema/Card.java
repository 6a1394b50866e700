package org.bascule.app.schema;

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
record Card(String name, String address, Standing standing, String role, String facts, List<Room> rooms) {

    Card {
        rooms = List.copyOf(rooms);
    }

    /** Its role in few words: what makes it worth a look, where something does. */
    String brief() {
        String[] words = role.split(" · |, ", 2);
        boolean usual = standing == Standing.LEADER || standing == Standing.FOLLOWER;
        return usual ? words[0] : words[words.length - 1];
    }

    /** All of it, for those who hear the screen. */
    String spoken() {
        return Stream.concat(
                        Stream.of(name, role, facts, address).filter(word -> !word.isEmpty()),
                        rooms.stream().map(Room::spoken))
                .collect(Collectors.joining(", "));
    }
}
