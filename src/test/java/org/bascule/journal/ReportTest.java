package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path directory;

    private final List<Entry> entries = new ArrayList<>();
    private Instant now = BEGAN;

    // ---- What a play came to ----

    @Test
    void aRunWithoutFailuresPasses() {
        chapter("etcd").step("create", true).step("start", true, true).ended(true);
        chapter("quorum").step("third", true).ended(true);

        Report report = Report.of(entries);

        assertThat(report.held()).isTrue();
        assertThat(report.took()).isEqualTo(Duration.between(BEGAN, now));
        assertThat(report.chapters()).extracting(Report.ChapterReport::chapter).containsExactly("etcd", "quorum");
        assertThat(report.chapters().get(0).steps().get(1).checks()).hasSize(2);
        assertThat(report.chapters().get(0).steps()).allMatch(Report.StepReport::held);
    }

    @Test
    void oneFailedCheckFailsTheRun() {
        chapter("etcd").step("start", true, false).ended(false);
        chapter("quorum").step("third", true).ended(true);

        assertThat(Report.of(entries).held()).isFalse();
    }

    @Test
    void aFailedCommandIsReportedWithItsReason() {
        chapter("etcd").refused("start", "no room").ended(false);

        Report.StepReport step = Report.of(entries).chapters().get(0).steps().get(0);

        assertThat(step.held()).isFalse();
        assertThat(step.failure()).isEqualTo(Text.same("no room"));
        assertThat(Report.of(entries).held()).isFalse();
    }

    /** A crash, or Ctrl+C: what was under way did not hold. */
    @Test
    void anUnfinishedChapterFails() {
        chapter("etcd").step("create", true).ended(true);
        chapter("quorum").step("third", true);

        Report report = Report.of(entries);

        assertThat(report.held()).isFalse();
        assertThat(report.chapters()).hasSize(2);
        assertThat(report.chapters().get(1).held()).isFalse();
        assertThat(report.chapters().get(1).steps()).hasSize(1);
        assertThat(report.chapters().get(1).took()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anUnfinishedStepFails() {
        chapter("etcd");
        entries.add(new Entry.StepStarted(now, "etcd", "start", Text.same("start")));

        Report.StepReport step = Report.of(entries).chapters().get(0).steps().get(0);

        assertThat(step.step()).isEqualTo("start");
        assertThat(step.held()).isFalse();
        assertThat(step.failure().en()).isEqualTo("the step never ended");
    }

    @Test
    void aRunWithoutChaptersFails() {
        assertThat(Report.of(List.of()).held()).isFalse();
        assertThat(Report.of(List.of(new Entry.LabCreated(BEGAN, "poc", "local", "127.0.3")))
                        .held())
                .isFalse();
    }

    // ---- Its files ----

    @Test
    void theJsonFileContainsTheReport() throws Exception {
        chapter("etcd").step("start", true, false).refused("stop", "no room").ended(false);

        Report.of(entries).write(directory.resolve("new/report"), Lang.EN);
        JsonNode json = Journal.JSON.readTree(
                directory.resolve("new/report/report.json").toFile());

        assertThat(json.get("held").asBoolean()).isFalse();
        assertThat(json.at("/chapters/0/chapter").asText()).isEqualTo("etcd");
        assertThat(json.at("/chapters/0/steps/0/checks/1/held").asBoolean()).isFalse();
        assertThat(json.at("/chapters/0/steps/0/failure").isNull()).isTrue();
        assertThat(json.at("/chapters/0/steps/1/failure/en").asText()).isEqualTo("no room");
        assertThat(json.at("/chapters/0/steps/0/took").asText()).isEqualTo("PT2S");
        assertThat(Journal.JSON.treeToValue(json, Report.class)).isEqualTo(Report.of(entries));
    }

    @Test
    void theXmlFileCountsFailures() throws Exception {
        chapter("etcd").step("start", true, false).refused("stop", "no room").ended(false);
        chapter("quorum").step("third", true).ended(true);

        Document xml = xml(Lang.EN);
        Element first = (Element) xml.getElementsByTagName("testsuite").item(0);
        Element second = (Element) xml.getElementsByTagName("testsuite").item(1);

        assertThat(first.getAttribute("name")).isEqualTo("<etcd> & \"more\"");
        assertThat(first.getAttribute("tests")).isEqualTo("3");
        assertThat(first.getAttribute("failures")).isEqualTo("2");
        assertThat(second.getAttribute("tests")).isEqualTo("1");
        assertThat(second.getAttribute("failures")).isEqualTo("0");
        NodeList cases = first.getElementsByTagName("testcase");
        assertThat(((Element) cases.item(0)).getElementsByTagName("failure").getLength())
                .isZero();
        Element failure = (Element)
                ((Element) cases.item(1)).getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("quorum");
        assertThat(failure.getAttribute("message")).isEqualTo("seen");
        Element refused = (Element) cases.item(2);
        assertThat(refused.getAttribute("classname")).isEqualTo("etcd.stop");
        assertThat(refused.getAttribute("name")).isEqualTo("the commands succeed");
        assertThat(((Element) refused.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo("no room");
    }

    @Test
    void theXmlFileIsInTheUsersLanguage() throws Exception {
        chapter("etcd").step("start", true).ended(true);

        assertThat(((Element) xml(Lang.FR).getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .isEqualTo("vérifié");
    }

    /** A server's own words may hold anything, even what XML cannot. */
    @Test
    void theXmlFileIsWellFormedWithControlCharacters() throws Exception {
        chapter("etcd")
                .refused("start", "\u001b[31mred\u001b[0m <a> & ]]> \"'\u0000\ufffe\ud83d\ude00 \ud83d end")
                .ended(false);

        Element failure = (Element) xml(Lang.EN).getElementsByTagName("failure").item(0);

        assertThat(failure.getAttribute("message"))
                .isEqualTo("\\u001b[31mred\\u001b[0m <a> & ]]> \"'\\u0000\\ufffe\ud83d\ude00 \\ud83d end");
    }

    /** It says the same to a program, and does nothing to a terminal. */
    @Test
    void theJsonFileEscapesControlCharacters() throws Exception {
        chapter("etcd")
                .refused("start", "\u001b[31m \u009b2J \u202e \u007f \ud83d end")
                .ended(false);

        Report.of(entries).write(directory, Lang.EN);
        String written = Files.readString(directory.resolve("report.json"));

        assertThat(written).contains("\\u001B[31m \\u009b2J \\u202e \\u007f \\ud83d end");
        assertThat(Journal.JSON.readValue(written, Report.class)).isEqualTo(Report.of(entries));
    }

    private Document xml(Lang lang) throws Exception {
        Report.of(entries).write(directory, lang);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("junit.xml").toFile());
    }

    // ---- A journal, made by hand ----

    private ReportTest chapter(String id) {
        entries.add(new Entry.ChapterStarted(now, id, Text.same("<" + id + "> & \"more\"")));
        return this;
    }

    private ReportTest step(String id, boolean... checks) {
        String chapter = lastChapter();
        entries.add(new Entry.StepStarted(now, chapter, id, Text.same(id)));
        boolean held = true;
        for (boolean check : checks) {
            held &= check;
            entries.add(new Entry.CheckEnded(
                    now, "quorum", Text.of("vérifié", "checked"), check, Duration.ofMillis(1500), Text.same("seen")));
        }
        now = now.plusSeconds(2);
        entries.add(new Entry.StepEnded(now, chapter, id, held, Duration.ofSeconds(2), null));
        return this;
    }

    private ReportTest refused(String id, String why) {
        entries.add(new Entry.StepStarted(now, lastChapter(), id, Text.same(id)));
        entries.add(new Entry.StepEnded(now, lastChapter(), id, false, Duration.ZERO, Text.same(why)));
        return this;
    }

    private void ended(boolean held) {
        entries.add(new Entry.ChapterEnded(now, lastChapter(), held, Duration.ofSeconds(5)));
    }

    private String lastChapter() {
        return entries.stream()
                .filter(Entry.ChapterStarted.class::isInstance)
                .map(entry -> ((Entry.ChapterStarted) entry).chapter())
                .reduce((one, other) -> other)
                .orElseThrow();
    }
}
