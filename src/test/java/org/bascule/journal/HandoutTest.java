package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bascule.incident.Prediction;
import org.bascule.incident.Verdict;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class HandoutTest {

    private static final Prediction PREDICTION =
            new Prediction(Optional.of("pg-3"), Optional.of(Duration.ofSeconds(30)));

    private static final Report REPORT = new Report(
            false,
            Duration.ofSeconds(12),
            List.of(new Report.ChapterReport(
                    "a",
                    Text.same("A <b> | chapter"),
                    false,
                    Duration.ofSeconds(3),
                    List.of(new Report.StepReport(
                            "s",
                            Text.same("Step"),
                            false,
                            Duration.ofSeconds(1),
                            null,
                            List.of(new Report.CheckReport(
                                    "c",
                                    Text.same("x | y"),
                                    false,
                                    Duration.ofMillis(500),
                                    Text.same("<script>*no*</script>"))))))),
            List.of(Incidents.STOP, Incidents.STOP),
            List.of(new Report.PredictionReport("a", "s", PREDICTION, 1, Verdict.of(PREDICTION, Incidents.STOP))),
            List.of(new HandScore(
                    "a",
                    "s",
                    Text.same("Step"),
                    true,
                    Duration.ofSeconds(200),
                    1,
                    0,
                    2,
                    false,
                    List.of(new HandScore.TypedCommand("pg-1", "patronictl resume")),
                    List.of("patronictl resume --wait"))),
            List.of(new Report.FaultReport(
                    "a",
                    Text.same("Chapter"),
                    Text.same("It was `paused`.\n\nNobody looked."),
                    List.of("patronictl pause"))));

    @Test
    void anIncidentHasItsPhasesItsClientsAndWhatWouldShortenIt() {
        String text = HandoutMarkdown.of(Handout.of(REPORT, Lang.EN));

        assertThat(text).contains("## Failovers", "### 1. ", "### 2. ", "| phase | where | measured |");
        Incidents.STOP.phases().forEach(phase -> assertThat(text)
                .contains(phase.kind().says().en()));
        Incidents.STOP.clients().forEach(client -> assertThat(text).contains("Client " + client.name() + ": no write"));
        assertThat(text)
                .contains(Incidents.STOP.dominant().orElseThrow().shorter().en());
    }

    @Test
    void aPredictionIsSetBesideItsIncident() {
        String text = HandoutMarkdown.of(Handout.of(REPORT, Lang.EN));

        assertThat(text).containsOnlyOnce("Prediction: pg-3, after 30 s. Measured: pg-2 (not pg-3), after 1.5 s");
        assertThat(text.indexOf("Prediction: pg-3")).isGreaterThan(text.indexOf("### 2. "));
    }

    @Test
    void whatWasDoneByHandStandsBesideWhatWouldHaveBeenTyped() {
        String text = HandoutMarkdown.of(Handout.of(REPORT, Lang.EN));

        assertThat(text)
                .contains("| Step | ✓ | 3 min 20 s | 1 | 0/1 | 1 | 2 |")
                .contains("| pg-1 $ patronictl resume | patronictl resume --wait |")
                .contains("## The fault of “Chapter”", "It was `paused`.", "`patronictl pause`");
        assertThat(HandoutHtml.of(Handout.of(REPORT, Lang.FR), Lang.FR))
                .contains("<p>It was <code>paused</code>.</p>", "<p>Nobody looked.</p>", "<h2>La panne de «");
    }

    @Test
    void incidentsAreComparedInOneTable() {
        assertThat(Handout.of(REPORT, Lang.EN))
                .filteredOn(Block.Table.class::isInstance)
                .first()
                .satisfies(block -> assertThat(((Block.Table) block).rows()).hasSize(2));
    }

    @Test
    void wordsOfServersStayWordsInMarkdown() {
        assertThat(HandoutMarkdown.of(Handout.of(REPORT, Lang.EN)))
                .contains("x \\| y", "\\<script\\>\\*no\\*\\</script\\>")
                .doesNotContain("<script>");
    }

    /** Well-formed, and without anything from elsewhere. */
    @ParameterizedTest
    @EnumSource(Lang.class)
    void theHtmlIsSelfContained(Lang lang) throws Exception {
        String html = HandoutHtml.of(Handout.of(REPORT, lang), lang);

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script>", "http://", "https://", "src=", "@import");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring("<!DOCTYPE html>".length()))));
        assertThat(document.getDocumentElement().getAttribute("lang"))
                .isEqualTo(lang.locale().getLanguage());
        assertThat(document.getElementsByTagName("table").getLength()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void bandsAndBarsShareOneScale() {
        Block.Bars bars = (Block.Bars) Handout.of(REPORT, Lang.EN).stream()
                .filter(Block.Bars.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(bars.bars()).allSatisfy(bar -> {
            assertThat(bar.to()).isBetween(bar.from(), bars.length());
            bar.band().ifPresent(band -> assertThat(band.typical()).isBetween(band.min(), band.max()));
        });
    }
}
