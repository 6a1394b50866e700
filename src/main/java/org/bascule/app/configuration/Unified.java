package org.bascule.app.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.app.configuration.Row.Mark;

/** A comparison in one column: the document's line, then the lab's. */
final class Unified {

    private Unified() {}

    static List<Row> of(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.mark() == Mark.CHANGED
                        ? Stream.of(
                                new Row(Mark.ONLY_DOCUMENT, Optional.empty(), row.document(), row.why()),
                                new Row(Mark.ONLY_LAB, row.lab(), Optional.empty(), row.why()))
                        : Stream.of(row))
                .toList();
    }
}
