package org.bascule.journal;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bascule.incident.Incident;
import org.bascule.incident.Prediction;
import org.bascule.incident.Verdict;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;

/**
 * The results of a run by chapter, step and check.
 *
 * @param incidents what each fault of a leader cost
 * @param predictions those of which the fault was measured
 * @param byHand how the steps that were done by hand went
 * @param faults of the broken labs that were repaired
 */
public record Report(
        boolean held,
        Duration took,
        List<ChapterReport> chapters,
        List<Incident> incidents,
        List<PredictionReport> predictions,
        List<HandScore> byHand,
        List<FaultReport> faults) {

    /** The fault of a broken lab that was repaired, with the commands that planted it. */
    public record FaultReport(String chapter, Text title, Text explanation, List<String> commands) {}

    /** @param incident its index in {@link Report#incidents} */
    public record PredictionReport(String chapter, String step, Prediction prediction, int incident, Verdict verdict) {}

    public record ChapterReport(String chapter, Text title, boolean held, Duration took, List<StepReport> steps) {}

    /** @param failure why a command could not be run; null if all of them ran */
    public record StepReport(
            String step, Text title, boolean held, Duration took, Text failure, List<CheckReport> checks) {}

    public record CheckReport(String check, Text says, boolean held, Duration took, Text saw) {}

    /** A chapter or step that never ended counts as failed, and so does a run without a chapter. */
    public static Report of(List<Entry> entries) {
        List<ChapterReport> chapters = new ArrayList<>();
        Optional<Entry.ChapterStarted> chapter = Optional.empty();
        List<StepReport> steps = new ArrayList<>();
        Optional<Entry.StepStarted> step = Optional.empty();
        List<CheckReport> checks = new ArrayList<>();
        Instant last = entries.isEmpty()
                ? Instant.EPOCH
                : entries.get(entries.size() - 1).at();
        for (Entry entry : entries) {
            if (entry instanceof Entry.ChapterStarted started) {
                chapter = Optional.of(started);
                steps.clear();
            } else if (entry instanceof Entry.StepStarted started) {
                step = Optional.of(started);
                checks.clear();
            } else if (entry instanceof Entry.CheckEnded ended) {
                checks.add(new CheckReport(ended.check(), ended.says(), ended.held(), ended.took(), ended.saw()));
            } else if (entry instanceof Entry.StepEnded ended) {
                Text title = step.map(Entry.StepStarted::title).orElse(Text.same(ended.step()));
                steps.add(new StepReport(
                        ended.step(), title, ended.held(), ended.took(), ended.failure(), List.copyOf(checks)));
                step = Optional.empty();
            } else if (entry instanceof Entry.ChapterEnded ended) {
                Text title = chapter.map(Entry.ChapterStarted::title).orElse(Text.same(ended.chapter()));
                chapters.add(new ChapterReport(ended.chapter(), title, ended.held(), ended.took(), List.copyOf(steps)));
                chapter = Optional.empty();
            }
        }
        step.ifPresent(open -> steps.add(new StepReport(
                open.step(),
                open.title(),
                false,
                Duration.between(open.at(), last),
                JournalMessages.stepNeverEnded(),
                List.copyOf(checks))));
        chapter.ifPresent(open -> chapters.add(new ChapterReport(
                open.chapter(), open.title(), false, Duration.between(open.at(), last), List.copyOf(steps))));
        Duration took = entries.isEmpty()
                ? Duration.ZERO
                : Duration.between(entries.get(0).at(), last);
        return new Report(
                !chapters.isEmpty() && chapters.stream().allMatch(ChapterReport::held),
                took,
                List.copyOf(chapters),
                incidents(entries),
                predictions(entries),
                HandScores.of(entries),
                faults(entries));
    }

    private static List<PredictionReport> predictions(List<Entry> entries) {
        List<Incident> incidents = incidents(entries);
        return Predictions.of(entries).stream()
                .map(judged -> new PredictionReport(
                        judged.predicted().chapter(),
                        judged.predicted().step(),
                        judged.predicted().prediction(),
                        incidents.indexOf(judged.incident()),
                        judged.verdict()))
                .toList();
    }

    private static List<FaultReport> faults(List<Entry> entries) {
        Map<String, Text> titles = new HashMap<>();
        List<FaultReport> faults = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.ChapterStarted started) {
                titles.put(started.chapter(), started.title());
            } else if (entry instanceof Entry.Explained explained) {
                faults.add(new FaultReport(
                        explained.chapter(),
                        titles.getOrDefault(explained.chapter(), Text.same(explained.chapter())),
                        explained.explanation(),
                        explained.commands().stream()
                                .map(Entry.PlantedCommand::command)
                                .toList()));
            }
        }
        return List.copyOf(faults);
    }

    private static List<Incident> incidents(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.IncidentEnded.class::isInstance)
                .map(entry -> ((Entry.IncidentEnded) entry).incident())
                .toList();
    }

    /** Writes the report, and the journal that it was made from as {@code journal.jsonl}, into a directory. */
    public void write(Path directory, List<Entry> entries, Lang lang) throws IOException {
        write(directory, lang);
        Path file = directory.resolve("journal.jsonl");
        Files.deleteIfExists(file);
        try (Journal journal = Journal.in(file)) {
            entries.forEach(journal::write);
        }
    }

    /** Writes {@code report.json} and {@code junit.xml}, and for people {@code report.html} and {@code report.md}, into a directory. */
    public void write(Path directory, Lang lang) throws IOException {
        Files.createDirectories(directory);
        String json =
                Journal.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
        Files.writeString(directory.resolve("report.json"), Visible.of(json));
        List<Block> handout = Handout.of(this, lang);
        Files.writeString(directory.resolve("report.html"), HandoutHtml.of(handout, lang));
        Files.writeString(directory.resolve("report.md"), HandoutMarkdown.of(handout));
        try (Writer writer = Files.newBufferedWriter(directory.resolve("junit.xml"))) {
            junit(XMLOutputFactory.newFactory().createXMLStreamWriter(writer), lang);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void junit(XMLStreamWriter xml, Lang lang) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "bascule");
        xml.writeAttribute("time", seconds(took));
        for (ChapterReport chapter : chapters) {
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", words(chapter.title(), lang));
            xml.writeAttribute(
                    "tests",
                    Integer.toString(chapter.steps().stream()
                            .mapToInt(step -> cases(step).size())
                            .sum()));
            xml.writeAttribute(
                    "failures",
                    Long.toString(chapter.steps().stream()
                            .flatMap(step -> cases(step).stream())
                            .filter(check -> !check.held())
                            .count()));
            xml.writeAttribute("time", seconds(chapter.took()));
            for (StepReport step : chapter.steps()) {
                for (CheckReport check : cases(step)) {
                    testcase(xml, lang, chapter, step, check);
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    /** A step whose commands failed gets its own test case; otherwise JUnit reports would not show it. */
    private static List<CheckReport> cases(StepReport step) {
        if (step.failure() == null) {
            return step.checks();
        }
        List<CheckReport> cases = new ArrayList<>(step.checks());
        cases.add(new CheckReport("performed", JournalMessages.commandsSucceed(), false, step.took(), step.failure()));
        return cases;
    }

    private static void testcase(
            XMLStreamWriter xml, Lang lang, ChapterReport chapter, StepReport step, CheckReport check)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", chapter.chapter() + "." + step.step());
        xml.writeAttribute("name", words(check.says(), lang));
        xml.writeAttribute("time", seconds(check.took()));
        if (!check.held()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", check.check());
            xml.writeAttribute("message", words(check.saw(), lang));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Server output may contain characters that XML cannot represent, such as terminal escape codes. */
    private static String words(Text text, Lang lang) {
        return Visible.of(text.in(lang));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
