package org.bascule.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A part of a report for people, in one language. */
sealed interface Block {

    /** @param level 1 for the title */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** @param markdown paragraphs with code in them (CommonMark) */
    record Prose(String markdown) implements Block {}

    record Table(List<String> header, List<List<String>> rows) implements Block {

        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Bars on one scale, from a common beginning. Only where they can be drawn: a table says the same.
     *
     * @param length of the scale
     */
    record Bars(Duration length, List<Bar> bars) implements Block {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param from since the beginning
     * @param band where the end was to be expected, since the beginning; empty without a model
     * @param outside whether it ends elsewhere
     */
    record Bar(String name, Duration from, Duration to, Optional<Range> band, boolean outside) {}

    /** @param typical between the two */
    record Range(Duration min, Duration typical, Duration max) {}
}
