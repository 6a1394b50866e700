package org.bascule.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.incident.Band;
import org.bascule.incident.ClientOutcome;
import org.bascule.incident.Incident;
import org.bascule.incident.Phase;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Visible;

/** A report as a trainer hands it out: the failovers, side by side and one by one, then chapters, steps and checks. */
final class Handout {

    private static final String NONE = "–";

    private final Lang lang;
    private final List<Block> blocks = new ArrayList<>();

    private Handout(Lang lang) {
        this.lang = lang;
    }

    static List<Block> of(Report report, Lang lang) {
        Handout handout = new Handout(lang);
        handout.add(report);
        return List.copyOf(handout.blocks);
    }

    private void add(Report report) {
        heading(1, say(JournalMessages.report()));
        if (!report.chapters().isEmpty()) {
            paragraph(say(report.held() ? JournalMessages.runPassed() : JournalMessages.runFailed()) + " ("
                    + seconds(report.took()) + ")");
        }
        List<Incident> incidents = report.incidents();
        if (!incidents.isEmpty()) {
            heading(2, say(JournalMessages.failovers()));
            if (incidents.size() > 1) {
                compared(incidents);
            }
            for (int i = 0; i < incidents.size(); i++) {
                incident(i + 1, incidents.get(i));
                predictions(report, i);
            }
        }
        if (!report.chapters().isEmpty()) {
            heading(2, say(JournalMessages.chapters()));
            report.chapters().forEach(this::chapter);
        }
        if (!report.byHand().isEmpty()) {
            byHand(report.byHand());
        }
        report.faults().forEach(this::fault);
    }

    private void byHand(List<HandScore> scores) {
        heading(2, say(JournalMessages.byHand()));
        blocks.add(new Block.Table(
                List.of(
                        say(JournalMessages.step()),
                        "",
                        say(JournalMessages.time()),
                        say(JournalMessages.hintsHeader()),
                        say(JournalMessages.shownHeader()),
                        say(JournalMessages.typedHeader()),
                        say(JournalMessages.wrongTurnsHeader())),
                scores.stream().map(this::score).toList()));
        for (HandScore score : scores) {
            if (!score.typed().isEmpty()) {
                typed(score);
            }
        }
    }

    private List<String> score(HandScore score) {
        return List.of(
                say(score.title()),
                score.finished() ? say(JournalMessages.finishedByBascule()) : score.held() ? "✓" : "✗",
                say(JournalMessages.lasted(score.took())),
                Integer.toString(score.hints()),
                score.shown() + "/" + score.planned().size(),
                Integer.toString(score.typed().size()),
                Integer.toString(score.wrongTurns()));
    }

    /** What was typed beside what would have been, line by line: neither follows from the other. */
    private void typed(HandScore score) {
        heading(3, say(score.title()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(score.typed().size(), score.planned().size()); i++) {
            rows.add(List.of(
                    i < score.typed().size()
                            ? score.typed().get(i).node() + " $ "
                                    + score.typed().get(i).command()
                            : "",
                    i < score.planned().size() ? score.planned().get(i) : ""));
        }
        blocks.add(new Block.Table(
                List.of(say(JournalMessages.typedOnNodes()), say(JournalMessages.plannedByBascule())), rows));
    }

    private void fault(Report.FaultReport fault) {
        heading(2, say(JournalMessages.faultOf(fault.title())));
        blocks.add(new Block.Prose(say(fault.explanation())));
        paragraph(say(JournalMessages.plantedBy()));
        fault.commands().forEach(command -> paragraph("`" + Visible.of(command) + "`"));
    }

    /** A row for each incident, so that any number of them fits on a page. */
    private void compared(List<Incident> incidents) {
        Set<String> sets = Incident.clientSets(incidents);
        List<String> header = new ArrayList<>(List.of(
                "#",
                say(JournalMessages.fault()),
                "ttl / loop_wait",
                say(JournalMessages.leaderKeyEnds()),
                say(JournalMessages.promoted()),
                say(JournalMessages.routedEverywhere())));
        sets.forEach(set -> header.add(say(JournalMessages.pauseOf(set))));
        header.add(say(JournalMessages.dominated()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            rows.add(row(i + 1, incidents.get(i), sets));
        }
        blocks.add(new Block.Table(header, rows));
    }

    private List<String> row(int number, Incident incident, Set<String> sets) {
        Timers timers = incident.settings().timers();
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(number),
                say(incident.fault().kind().says()),
                timers.ttl() + " / " + timers.loopWait(),
                seconds(incident.keyEndsAfter()),
                seconds(incident.writesAcceptedAfter()),
                seconds(incident.routedAfter())));
        for (String set : sets) {
            row.add(incident.client(set)
                    .map(client -> (client.answered() ? "" : "> ") + seconds(client.pause()))
                    .orElse(NONE));
        }
        row.add(incident.dominant()
                .map(dominant -> say(dominant.phase().kind().says()))
                .orElse(NONE));
        return row;
    }

    private void incident(int number, Incident incident) {
        heading(3, number + ". " + say(incident.says()));
        if (!incident.fault().command().isEmpty()) {
            paragraph("`" + incident.fault().command() + "`");
        }
        blocks.add(bars(incident));
        blocks.add(new Block.Table(
                List.of(
                        say(JournalMessages.phase()),
                        say(JournalMessages.where()),
                        say(JournalMessages.measured()),
                        say(JournalMessages.model()),
                        say(JournalMessages.rule())),
                incident.phases().stream().map(this::phase).toList()));
        for (ClientOutcome client : incident.clients()) {
            paragraph(say(JournalMessages.clientPause(
                    client.name(),
                    seconds(client.pause()),
                    client.before().orElse("?"),
                    client.after().orElse("?"))));
        }
        incident.dominant().ifPresent(dominant -> {
            paragraph(say(dominant.says()));
            paragraph(say(dominant.shorter()) + " " + say(dominant.price()));
        });
        if (!incident.outsideModel().isEmpty()) {
            paragraph(say(JournalMessages.outsideModel()));
        }
    }

    private void predictions(Report report, int incident) {
        report.predictions().stream()
                .filter(prediction -> prediction.incident() == incident)
                .map(Report.PredictionReport::verdict)
                .forEach(verdict -> {
                    paragraph(say(verdict.said()) + " " + say(verdict.measured()));
                    paragraph(say(verdict.why()));
                });
    }

    private List<String> phase(Phase phase) {
        String outside = phase.position() == Band.Position.INSIDE ? "" : " *";
        return List.of(
                say(phase.kind().says()),
                phase.who(),
                seconds(phase.measured()) + outside,
                phase.band().in(lang.locale()) + " s",
                say(phase.rule()));
    }

    private Block.Bars bars(Incident incident) {
        List<Block.Bar> bars = new ArrayList<>();
        for (Phase phase : incident.phases()) {
            Duration from = Duration.between(incident.fault().at(), phase.from());
            Duration longest = phase.band().max().orElse(phase.band().typical());
            bars.add(new Block.Bar(
                    say(phase.kind().says()) + (phase.who().isEmpty() ? "" : " (" + phase.who() + ")"),
                    from,
                    from.plus(phase.measured()),
                    Optional.of(new Block.Range(
                            from.plus(phase.band().min()),
                            from.plus(phase.band().typical()),
                            from.plus(longest))),
                    phase.position() != Band.Position.INSIDE));
        }
        for (ClientOutcome client : incident.clients()) {
            Duration from = Duration.between(incident.fault().at(), client.lastAnswer());
            bars.add(new Block.Bar(
                    say(JournalMessages.pauseOf(client.name())),
                    from.isNegative() ? Duration.ZERO : from,
                    from.plus(client.pause()),
                    Optional.empty(),
                    false));
        }
        Duration length = bars.stream()
                .map(Block.Bar::to)
                .reduce(incident.total(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        return new Block.Bars(length, bars);
    }

    private void chapter(Report.ChapterReport chapter) {
        heading(3, (chapter.held() ? "✓ " : "✗ ") + say(chapter.title()) + " (" + seconds(chapter.took()) + ")");
        List<List<String>> rows = new ArrayList<>();
        for (Report.StepReport step : chapter.steps()) {
            if (step.failure() != null) {
                rows.add(List.of(say(step.title()), "✗", say(step.failure()), seconds(step.took()), ""));
            }
            for (Report.CheckReport check : step.checks()) {
                rows.add(List.of(
                        say(step.title()),
                        check.held() ? "✓" : "✗",
                        say(check.says()),
                        seconds(check.took()),
                        say(check.saw())));
            }
        }
        blocks.add(new Block.Table(
                List.of(
                        say(JournalMessages.step()),
                        "",
                        say(JournalMessages.check()),
                        say(JournalMessages.time()),
                        say(JournalMessages.observed())),
                rows));
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    private void paragraph(String text) {
        blocks.add(new Block.Paragraph(text));
    }

    private String say(Text text) {
        return Visible.of(text.in(lang));
    }

    private String seconds(Optional<Duration> after) {
        return after.map(this::seconds).orElse(NONE);
    }

    private String seconds(Duration duration) {
        return String.format(lang.locale(), "%.2f s", duration.toMillis() / 1000.0);
    }
}
