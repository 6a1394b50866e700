package org.bascule.app.logs;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.backend.LogPage;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;

/** The end of one log, read as it is written. A log that has become shorter was replaced, and is read from its start. */
final class Tail {

    static final int FIRST_LINES = 200;

    private static final long FIRST_BYTES = 48 * 1024;
    private static final long FARTHEST_BEHIND = 512 * 1024;
    private static final int MOST_PAGES = 16;
    private static final int LONGEST_REST = 4 * LogLine.LONGEST;
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

    /** Those of each service of a node; without a node, of all nodes. */
    static List<Tail> of(Lab lab, Topology topology, Optional<String> node) {
        return topology.nodes().stream()
                .filter(any -> node.filter(name -> !name.equals(any.name())).isEmpty())
                .flatMap(any -> any.services().stream().sorted().map(service -> new Tail(lab, any, service)))
                .toList();
    }

    Source source() {
        return source;
    }

    /** The lines completed since the last call; the first call returns the last lines of the log. */
    List<LogLine> read() {
        try {
            if (next == NOT_YET) {
                skipTo(end() - FIRST_BYTES);
                List<LogLine> lines = lines();
                return List.copyOf(lines.subList(Math.max(0, lines.size() - FIRST_LINES), lines.size()));
            }
            return lines();
        } catch (Refusal gone) {
            return List.of();
        }
    }

    private long end() {
        return lab.node(node).log(service, Long.MAX_VALUE).next();
    }

    /** To the first line that begins there or after. */
    private void skipTo(long from) {
        rest = "";
        next = Math.max(0, from);
        if (next > 0) {
            LogPage page = lab.node(node).log(service, next);
            rest = page.text().substring(page.text().indexOf('\n') + 1);
            next = page.next();
        }
    }

    private List<LogLine> lines() {
        LogPage page = lab.node(node).log(service, next);
        if (page.next() < next) {
            next = 0;
            rest = "";
            page = lab.node(node).log(service, next);
        }
        if (!page.text().isEmpty() && end() - next > FARTHEST_BEHIND) {
            skipTo(end() - FIRST_BYTES);
            page = lab.node(node).log(service, next);
        }
        StringBuilder text = new StringBuilder(rest);
        for (int pages = 0; !page.text().isEmpty() && pages < MOST_PAGES; pages++) {
            text.append(page.text());
            next = page.next();
            page = lab.node(node).log(service, next);
        }
        int whole = text.lastIndexOf("\n") + 1;
        rest = text.substring(whole, Math.min(text.length(), whole + LONGEST_REST));
        return text.substring(0, whole)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> LogLine.of(source, line.replace("\t", "    ")))
                .toList();
    }
}
