package org.bascule.shell;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;

/** What was typed in the terminals of a lab's nodes, as bash's history has it. A command is in it as soon as it runs. */
public final class ShellHistory {

    /** Before each command, when bash keeps times: the seconds since 1970. */
    private static final Pattern TIME = Pattern.compile("#([0-9]{9,12})");

    /**
     * A command, of one or several lines.
     *
     * @param at when it was typed, to the second
     */
    public record Typed(Instant at, Node node, String command) {}

    private ShellHistory() {}

    /** On all nodes of a lab, by time. */
    public static List<Typed> of(Lab lab) {
        return lab.nodes().stream()
                .flatMap(node -> of(lab.node(node)).stream())
                .sorted(Comparator.comparing(Typed::at))
                .toList();
    }

    /** On all nodes of a lab since then, by time; what was typed in the same second counts. */
    public static List<Typed> since(Lab lab, Instant began) {
        Instant second = began.truncatedTo(ChronoUnit.SECONDS);
        return of(lab).stream().filter(typed -> !typed.at().isBefore(second)).toList();
    }

    /** On one node, by time. Empty where no terminal was opened, and while the node's files cannot be read. */
    public static List<Typed> of(LabNode node) {
        try {
            return parse(node.node(), node.read(new ShellFiles(node.paths()).history()));
        } catch (Refusal nothingToRead) {
            return List.of();
        }
    }

    static List<Typed> parse(Node node, String history) {
        List<Typed> typed = new ArrayList<>();
        Instant at = Instant.EPOCH;
        List<String> lines = new ArrayList<>();
        for (String line : history.split("\n")) {
            Matcher time = TIME.matcher(line);
            if (!time.matches()) {
                lines.add(line);
                continue;
            }
            add(typed, at, node, lines);
            at = Instant.ofEpochSecond(Long.parseLong(time.group(1)));
            lines.clear();
        }
        add(typed, at, node, lines);
        typed.sort(Comparator.comparing(Typed::at));
        return typed;
    }

    private static void add(List<Typed> typed, Instant at, Node node, List<String> lines) {
        String command = String.join("\n", lines).strip();
        if (!command.isEmpty()) {
            typed.add(new Typed(at, node, command));
        }
    }
}
