package org.bascule.app.logs;

import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.backend.LogPage;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;

/** The end of one log, read as it is written. A log that has become shorter is another one, read from its beginning. */
final class Tail {

    static final int FIRST_LINES = 200;

    private static final long FIRST_BYTES = 48 * 1024;
    private static final long FARTHEST_BEHIND = 512 * 1024;
    private static final int MOST_PAGES = 16;
    private static final long NOT_YET = -1;

    private final Lab lab;
    private final Node node;
    private final Service service;
    private final Source source;
    private long next = NOT_YET;
    private String rest = "";

    Tail(Lab lab, Node node, Service service) {
        this.lab = lab;
        this.node = node;
        this.service = service;
        this.source = new Source(node.name(), service);
    }

    /** The lines that were ended since it was last asked; the first time, the last ones that there are. */
    List<LogLine> read() {
        try {
            long end = lab.log(node, service, Long.MAX_VALUE).next();
            boolean first = next == NOT_YET;
            if (first || end - next > FARTHEST_BEHIND) {
                skipTo(Math.max(0, end - FIRST_BYTES));
            } else if (end < next) {
                next = 0;
                rest = "";
            }
            List<LogLine> lines = lines(end);
            return first && lines.size() > FIRST_LINES
                    ? List.copyOf(lines.subList(lines.size() - FIRST_LINES, lines.size()))
                    : lines;
        } catch (Refusal gone) {
            return List.of();
        }
    }

    /** To the first line that begins there or after. */
    private void skipTo(long from) {
        rest = "";
        next = from;
        if (from > 0) {
            LogPage page = lab.log(node, service, from);
            int lineEnd = page.text().indexOf('\n');
            if (lineEnd >= 0) {
                rest = page.text().substring(lineEnd + 1);
            }
            next = page.next();
        }
    }

    private List<LogLine> lines(long end) {
        StringBuilder text = new StringBuilder(rest);
        for (int pages = 0; next < end && pages < MOST_PAGES; pages++) {
            LogPage page = lab.log(node, service, next);
            if (page.text().isEmpty()) {
                break;
            }
            text.append(page.text());
            next = page.next();
        }
        int whole = text.lastIndexOf("\n") + 1;
        rest = text.substring(whole);
        if (rest.length() > LogLine.LONGEST * 4) {
            rest = rest.substring(0, LogLine.LONGEST * 4);
        }
        List<LogLine> lines = new ArrayList<>();
        text.substring(0, whole)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(LogLine.of(source, line.replace("\t", "    "))));
        return lines;
    }
}
