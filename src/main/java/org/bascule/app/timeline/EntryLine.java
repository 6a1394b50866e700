package org.bascule.app.timeline;

import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.app.look.Seconds;
import org.bascule.incident.Incident;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;

/**
 * An entry of the journal as a line: an icon and a colour for its kind, then its text.
 *
 * @param duration shown at the end of the line; may be empty
 * @param detail what was observed or printed; may be empty
 * @param copyText for the clipboard
 */
public record EntryLine(
        Group group, String icon, String style, String words, String duration, String detail, String copyText) {

    /** For the tooltip and for screen readers. */
    String fullText() {
        return words + (duration.isEmpty() ? "" : " — " + duration) + (detail.isBlank() ? "" : "\n" + detail);
    }

    /** Entries that are filtered together. */
    public enum Group {
        STEPS("fth-flag"),
        COMMANDS("fth-terminal"),
        CHECKS("fth-check-circle"),
        CHANGES("fth-activity");

        private final String icon;

        Group(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        public Text label() {
            return switch (this) {
                case STEPS -> TimelineMessages.steps();
                case COMMANDS -> TimelineMessages.commands();
                case CHECKS -> TimelineMessages.checks();
                case CHANGES -> TimelineMessages.changes();
            };
        }
    }

    public static Group group(Entry entry) {
        if (entry instanceof Entry.Performed || entry instanceof Entry.Revealed || entry instanceof Entry.Typed) {
            return Group.COMMANDS;
        }
        if (entry instanceof Entry.CheckEnded) {
            return Group.CHECKS;
        }
        return entry instanceof Entry.Observed || entry instanceof Entry.IncidentEnded ? Group.CHANGES : Group.STEPS;
    }

    public static EntryLine of(Entry entry, Lang lang) {
        if (entry instanceof Entry.Performed performed) {
            return new EntryLine(
                    Group.COMMANDS,
                    "fth-terminal",
                    "now",
                    Visible.of(performed.command()),
                    "",
                    Visible.of(performed.output()),
                    performed.command());
        }
        if (entry instanceof Entry.CheckEnded check) {
            return line(
                    Group.CHECKS,
                    check.held() ? "fth-check" : "fth-x",
                    check.held() ? "good" : "bad",
                    check.says().in(lang),
                    Seconds.in(lang, check.took()),
                    check.saw().in(lang));
        }
        if (entry instanceof Entry.Observed observed) {
            return line(Group.CHANGES, "fth-activity", "faint", observed.what().in(lang), "");
        }
        if (entry instanceof Entry.StepEnded ended) {
            return line(
                    Group.STEPS,
                    ended.held() ? "fth-check-circle" : "fth-alert-circle",
                    ended.held() ? "good" : "bad",
                    (ended.held() ? TimelineMessages.stepPassed() : TimelineMessages.stepFailed()).in(lang),
                    Seconds.in(lang, ended.took()),
                    Optional.ofNullable(ended.failure())
                            .map(why -> why.in(lang))
                            .orElse(""));
        }
        if (entry instanceof Entry.IncidentEnded ended) {
            Incident incident = ended.incident();
            return line(
                    Group.CHANGES,
                    "fth-clock",
                    "faint",
                    incident.says().in(lang),
                    Seconds.in(lang, incident.total()),
                    incident.dominant()
                            .map(dominant -> dominant.says().in(lang))
                            .orElse(""));
        }
        return milestone(entry, lang);
    }

    private static EntryLine milestone(Entry entry, Lang lang) {
        if (entry instanceof Entry.ChapterStarted chapter) {
            return line(Group.STEPS, "fth-book-open", "now", chapter.title().in(lang), "");
        }
        if (entry instanceof Entry.StepStarted step) {
            return line(Group.STEPS, "fth-flag", "now", step.title().in(lang), "");
        }
        if (entry instanceof Entry.ByHand byHand) {
            return line(
                    Group.STEPS,
                    "fth-edit-3",
                    "now",
                    TimelineMessages.byHand().in(lang),
                    Visible.of(String.join("\n", byHand.commands())));
        }
        if (entry instanceof Entry.Revealed revealed) {
            return line(
                    Group.COMMANDS,
                    "fth-eye",
                    "faint",
                    TimelineMessages.revealed().in(lang),
                    Visible.of(revealed.command()));
        }
        if (entry instanceof Entry.Hinted hinted) {
            return line(
                    Group.STEPS,
                    "fth-help-circle",
                    "faint",
                    TimelineMessages.hint(hinted.number()).in(lang),
                    hinted.hint().in(lang));
        }
        if (entry instanceof Entry.WrongTurn wrong) {
            return line(Group.STEPS, "fth-alert-circle", "bad", wrong.what().in(lang), "");
        }
        if (entry instanceof Entry.Typed typed) {
            return line(Group.COMMANDS, "fth-terminal", "now", Visible.of(typed.node() + " $ " + typed.command()), "");
        }
        if (entry instanceof Entry.Predicted predicted) {
            return line(
                    Group.STEPS,
                    "fth-target",
                    "faint",
                    predicted.prediction().says().in(lang),
                    "");
        }
        if (entry instanceof Entry.StateBuilt built) {
            return line(
                    Group.STEPS,
                    "fth-package",
                    "good",
                    TimelineMessages.initialStateBuilt().in(lang),
                    Seconds.in(lang, built.took()),
                    "");
        }
        if (entry instanceof Entry.ChapterEnded ended) {
            return line(
                    Group.STEPS,
                    "fth-award",
                    "good",
                    TimelineMessages.chapterCompleted().in(lang),
                    Seconds.in(lang, ended.took()),
                    "");
        }
        if (entry instanceof Entry.Planned plan) {
            return line(
                    Group.STEPS,
                    "fth-shuffle",
                    "faint",
                    TimelineMessages.planned(plan).in(lang),
                    plan.moves().stream()
                            .map(move ->
                                    move.what().in(lang) + " — " + move.why().in(lang))
                            .collect(Collectors.joining("\n")));
        }
        if (entry instanceof Entry.Planted) {
            return line(
                    Group.STEPS,
                    "fth-package",
                    "faint",
                    TimelineMessages.faultPlanted().in(lang),
                    "");
        }
        if (entry instanceof Entry.Explained explained) {
            return line(
                    Group.STEPS,
                    "fth-info",
                    "now",
                    TimelineMessages.faultRevealed().in(lang),
                    explained.explanation().in(lang) + "\n" + commands(explained));
        }
        return line(
                Group.STEPS,
                "fth-box",
                "faint",
                (entry instanceof Entry.LabCreated ? TimelineMessages.labCreated() : TimelineMessages.labRemoved())
                        .in(lang),
                "");
    }

    private static String commands(Entry.Explained explained) {
        return explained.commands().stream()
                .map(planted -> "$ " + planted.command())
                .collect(Collectors.joining("\n"));
    }

    private static EntryLine line(Group group, String icon, String style, String words, String detail) {
        return line(group, icon, style, words, "", detail);
    }

    private static EntryLine line(
            Group group, String icon, String style, String words, String duration, String detail) {
        String copyText =
                words + (duration.isEmpty() ? "" : " — " + duration) + (detail.isEmpty() ? "" : "\n" + detail);
        return new EntryLine(group, icon, style, words, duration, detail, copyText);
    }
}
