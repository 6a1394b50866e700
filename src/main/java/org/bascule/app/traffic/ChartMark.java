package org.bascule.app.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Lane;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.StopClients;

/**
 * An event of the timeline.
 *
 * @param at its place on the axis, 0 to 1
 */
record ChartMark(double at, Kind kind, String words) {

    enum Kind {
        COMMAND,
        KEY,
        PROMOTION
    }

    /** The commands of an action follow each other more closely than this: only the first one is named. */
    private static final Duration APART = Duration.ofSeconds(2);

    private static final int LONGEST_COMMAND = 26;

    /** @param words only made for what is in the window */
    private record Event(Instant at, Kind kind, Supplier<String> words) {}

    /** Those in the window, in order. */
    static List<ChartMark> of(List<Entry> entries, List<Lane> lanes, TimeWindow window, Lang lang) {
        return Stream.concat(commands(entries).stream(), lanes.stream().flatMap(lane -> lane.bars().stream()
                        .flatMap(bar -> event(lane, bar, lang))))
                .filter(event -> window.contains(event.at()))
                .sorted(Comparator.comparing(Event::at))
                .map(event -> new ChartMark(
                        window.at(event.at()), event.kind(), event.words().get()))
                .toList();
    }

    private static List<Event> commands(List<Entry> entries) {
        List<Event> events = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Performed performed && !ofClients(performed.command())) {
                if (performed.began().isAfter(last)) {
                    events.add(
                            new Event(performed.began(), Kind.COMMAND, () -> "▸ " + abbreviated(performed.command())));
                }
                last = performed.at().plus(APART);
            }
        }
        return events;
    }

    /** When clients start and stop is seen in their curves. */
    private static boolean ofClients(String command) {
        return StartClients.isTypedAs(command) || command.equals(StopClients.TYPED);
    }

    private static Stream<Event> event(Lane lane, Bar bar, Lang lang) {
        return switch (bar.state().kind()) {
            case KEY_FREE ->
                Stream.of(new Event(
                        bar.from(),
                        Kind.KEY,
                        () -> "○ " + TrafficMessages.keyFree().in(lang)));
            case KEY_HELD ->
                Stream.of(new Event(
                        bar.from(),
                        Kind.KEY,
                        () -> "● " + TrafficMessages.key(bar.state().words()).in(lang)));
            case PROMOTING -> Stream.of(new Event(bar.from(), Kind.PROMOTION, () -> "▲ " + named(lane, bar, lang)));
            case LEADS ->
                Stream.of(new Event(
                        bar.from(),
                        Kind.PROMOTION,
                        () -> "♛ " + TrafficMessages.acceptsWrites(lane.name()).in(lang)));
            default -> Stream.empty();
        };
    }

    private static String named(Lane lane, Bar bar, Lang lang) {
        return Text.joined(" ", List.of(bar.state().words(), lane.name())).in(lang);
    }

    private static String abbreviated(String command) {
        String line = Visible.of(command.strip().lines().findFirst().orElse(""));
        return line.length() <= LONGEST_COMMAND
                ? line
                : line.substring(0, LONGEST_COMMAND - 1).stripTrailing() + "…";
    }
}
