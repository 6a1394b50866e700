package org.bascule.app.configuration;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.configuration.Row.Mark;

/**
 * Two files side by side. Lines with the same content are paired first; then, between those, lines about the same
 * subject.
 */
final class Comparison {

    private static final Set<String> TWO_WORDS = Set.of("server", "option", "timeout", "stats", "listen", "-");

    private Comparison() {}

    static List<Row> of(String lab, String document) {
        List<String> own = lines(lab);
        List<String> theirs = lines(document);
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        own.stream().map(Comparison::content).toList(),
                        theirs.stream().map(Comparison::content).toList(),
                        true)
                .getDeltas()) {
            List<String> left =
                    part(own, delta.getSource().getPosition(), delta.getSource().size());
            List<String> right = part(
                    theirs, delta.getTarget().getPosition(), delta.getTarget().size());
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < left.size(); i++) {
                    rows.add(both(left.get(i), right.get(i)));
                }
            } else {
                rows.addAll(paired(left, right));
            }
        }
        return rows;
    }

    /** A file without a counterpart. */
    static List<Row> alone(Optional<String> lab, Optional<String> document) {
        List<Row> rows = new ArrayList<>();
        lab.ifPresent(text -> text.lines()
                .forEach(line -> rows.add(new Row(Mark.SAME, Optional.of(line), Optional.empty(), Optional.empty()))));
        document.ifPresent(text -> text.lines()
                .forEach(line -> rows.add(new Row(Mark.SAME, Optional.empty(), Optional.of(line), Optional.empty()))));
        return rows;
    }

    private static List<Row> paired(List<String> left, List<String> right) {
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        left.stream().map(Comparison::subject).toList(),
                        right.stream().map(Comparison::subject).toList(),
                        true)
                .getDeltas()) {
            List<String> own = part(
                    left, delta.getSource().getPosition(), delta.getSource().size());
            List<String> theirs = part(
                    right, delta.getTarget().getPosition(), delta.getTarget().size());
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < own.size(); i++) {
                    rows.add(both(own.get(i), theirs.get(i)));
                }
            } else {
                theirs.forEach(line -> rows.add(one(Mark.ONLY_DOCUMENT, Optional.empty(), Optional.of(line))));
                own.forEach(line -> rows.add(one(Mark.ONLY_LAB, Optional.of(line), Optional.empty())));
            }
        }
        return rows;
    }

    private static Row both(String own, String theirs) {
        boolean same = content(own).equals(content(theirs)) && depth(own) == depth(theirs);
        return new Row(same ? Mark.SAME : Mark.CHANGED, Optional.of(own), Optional.of(theirs), Optional.empty());
    }

    /** Comments do not count as differences. */
    private static Row one(Mark mark, Optional<String> own, Optional<String> theirs) {
        boolean remark = own.or(() -> theirs).filter(Comparison::remark).isPresent();
        return new Row(remark ? Mark.SAME : mark, own, theirs, Optional.empty());
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** The content of a line, whatever its formatting. */
    private static String content(String line) {
        return line.strip().replaceAll("['\"]", "").replaceAll("\\s+", " ");
    }

    /** The subject of a line: its key or its directive. */
    private static String subject(String line) {
        String content = content(line);
        if (remark(line)) {
            return content;
        }
        int colon = (content + " ").indexOf(": ");
        if (colon > 0) {
            return content.substring(0, colon);
        }
        int equals = content.indexOf('=');
        if (equals > 0 && content.indexOf(' ') > equals) {
            return content.substring(0, equals);
        }
        String[] words = content.split(" ");
        return TWO_WORDS.contains(words[0]) && words.length > 1 ? words[0] + " " + words[1] : words[0];
    }

    private static boolean remark(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> part(List<String> lines, int from, int count) {
        return lines.subList(from, from + count);
    }
}
