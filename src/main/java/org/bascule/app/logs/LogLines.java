package org.bascule.app.logs;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The last lines of several logs, merged in order. While paused, new lines wait. */
final class LogLines {

    static final int MOST = 5000;

    private final ObservableList<LogLine> all = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(all);
    private final Deque<LogLine> waiting = new ArrayDeque<>();
    private boolean still;
    private int missed;

    /** The lines that match the filter. */
    FilteredList<LogLine> shown() {
        return shown;
    }

    int all() {
        return all.size();
    }

    void add(List<LogLine> lines) {
        if (still) {
            missed += lines.size();
            lines.forEach(waiting::add);
            while (waiting.size() > MOST) {
                waiting.removeFirst();
            }
            return;
        }
        int tooMany = all.size() + lines.size() - MOST;
        if (tooMany > 0) {
            all.remove(0, Math.min(tooMany, all.size()));
        }
        all.addAll(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    }

    void hold(boolean held) {
        still = held;
        if (!held) {
            List<LogLine> came = List.copyOf(waiting);
            waiting.clear();
            missed = 0;
            add(came);
        }
    }

    boolean held() {
        return still;
    }

    /** The number of lines that arrived since the pause. */
    int missed() {
        return missed;
    }

    /**
     * By the time they begin with. A line without one belongs to the line before it in the same log, and what has none at
     * all comes first.
     */
    static List<LogLine> inOrder(List<LogLine> lines) {
        record Stamped(LocalDateTime at, LogLine line) {}
        Map<Source, LocalDateTime> last = new HashMap<>();
        List<Stamped> stamped = new ArrayList<>();
        for (LogLine line : lines) {
            line.stamp()
                    .ifPresent(at -> last.merge(line.source(), at, (one, other) -> one.isAfter(other) ? one : other));
            stamped.add(new Stamped(last.getOrDefault(line.source(), LocalDateTime.MIN), line));
        }
        stamped.sort(Comparator.comparing(Stamped::at));
        return stamped.stream().map(Stamped::line).toList();
    }
}
