package org.bascule.app.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.app.timeline.Scale;
import org.bascule.incident.Band;
import org.bascule.incident.Fault;
import org.bascule.incident.Incident;
import org.bascule.incident.Phase;
import org.bascule.lab.Lang;
import org.junit.jupiter.api.Test;

class IncidentPageTest {

    private static final IncidentPage STOP = IncidentPage.of(List.of(MadeUpIncidents.STOP), Lang.EN);
    private static final IncidentPage KILLED = IncidentPage.of(List.of(MadeUpIncidents.KILLED_NODE), Lang.EN);
    private static final IncidentPage BOTH =
            IncidentPage.of(List.of(MadeUpIncidents.STOP, MadeUpIncidents.KILLED_NODE), Lang.EN);

    @Test
    void saysWhatHappenedAndWhatItCost() {
        assertThat(STOP.headings())
                .singleElement()
                .asString()
                .endsWith("pg-1, Patroni stopped: pg-2 is leader · service restored after 3.6 s");
        assertThat(STOP.facts())
                .map(fact -> fact.replace('\u00a0', ' '))
                .containsExactly(
                        "Command: a command · ttl 20 s · loop_wait 2 s · retry_timeout 5 s"
                                + " · primary_start_timeout 300 s · inter 2 s · fastinter 1 s · downinter 2 s · rise 2 · fall 1");
        assertThat(STOP.verdicts()).containsExactly("Dominant phase: routing by HAProxy, 2.1 s of 3.6 s (57 %).");
        assertThat(STOP.advice()).singleElement().asString().contains("To shorten it", "The price");
    }

    @Test
    void aPhaseIsOneRowWithItsModelAndItsRule() {
        Row row = row(STOP, "key release");
        Row.Line line = row.lines().get(0);

        assertThat(line.bar()).contains(new Row.Stretch(0, 1.2));
        assertThat(line.band()).contains(new Row.ModelBand(0.1, 1.3, Optional.of(20.5)));
        assertThat(line.number()).isEqualTo("1.2 s");
        assertThat(line.model()).isEqualTo("0.1 – 1.3 – 20.5 s");
        assertThat(row.rules())
                .containsExactly(MadeUpIncidents.STOP
                        .phases(Phase.Kind.RELEASE)
                        .get(0)
                        .rule()
                        .en());
        assertThat(line.words()).contains("key release: 1.2 s, from 0.0 s to 1.2 s", "Rule: shutdown checkpoint");
    }

    @Test
    void theLastOfSeveralNodesIsDrawnAndTheOthersAreMarked() {
        Row row = row(STOP, "routing by HAProxy (pg-1)");

        assertThat(row.dominant()).isTrue();
        assertThat(row.lines().get(0).bar().orElseThrow().to()).isEqualTo(3.4);
        assertThat(row.lines().get(0).marks())
                .containsExactly(new Row.Mark(3.1, Row.MarkKind.OTHER_NODE, "pg-2 1.8 s"));
        assertThat(row.lines().get(0).words()).contains("2.1 s (pg-1, last of 2)");
    }

    @Test
    void clientsAreAtTheEndWithTheirFirstFailure() {
        List<Row> rows =
                KILLED.rows().subList(KILLED.rows().size() - 2, KILLED.rows().size());

        assertThat(rows)
                .extracting(Row::name)
                .containsExactly("pause of clients: haproxy", "pause of clients: multi-host");
        assertThat(rows).allMatch(row -> row.kind() == Row.Kind.PAUSE);
        assertThat(rows.get(0).lines().get(0).number()).isEqualTo("29.42 s");
        assertThat(rows.get(0).lines().get(0).model()).isEqualTo("pg-1 → pg-2");
        assertThat(rows.get(0).lines().get(0).marks())
                .containsExactly(new Row.Mark(0.3, Row.MarkKind.FIRST_FAILURE, "first failure"));
    }

    @Test
    void aPhaseOutsideTheModelSaysSo() {
        IncidentPage late = IncidentPage.of(List.of(MadeUpIncidents.LATE), Lang.EN);
        Row.Line line = row(late, "key expiry").lines().get(0);

        assertThat(line.position()).isEqualTo(Band.Position.ABOVE);
        assertThat(line.model()).isEqualTo("▲ above 20.0 – 25.0 – 30.5 s");
        assertThat(late.words()).contains("▲ above 20.0 – 25.0 – 30.5 s");
    }

    @Test
    void comparesOnOneScale() {
        assertThat(BOTH.facts())
                .map(fact -> fact.replace('\u00a0', ' '))
                .containsExactly("Differences (A → B): fault: Patroni stopped → node powered off · ttl: 20 s → 30 s"
                        + " · loop_wait: 2 s → 10 s · retry_timeout: 5 s → 10 s");
        assertThat(BOTH.headings()).satisfiesExactly(a -> assertThat(a).startsWith("A · "), b -> assertThat(b)
                .startsWith("B · "));
        assertThat(BOTH.advice())
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("A · Dominant phase: routing by HAProxy, 2.1 s of 3.6 s"),
                        b -> assertThat(b)
                                .startsWith("B · Dominant phase: key expiry")
                                .contains("The price"));
        assertThat(row(BOTH, "total").remark()).isEqualTo("B: +25.7 s (× 8.1)");
        assertThat(row(BOTH, "end of the key").remark()).isEqualTo("B: +26.0 s (× 23)");
        assertThat(row(BOTH, "end of the key").rules())
                .satisfiesExactly(a -> assertThat(a).startsWith("A · shutdown checkpoint"), b -> assertThat(b)
                        .startsWith("B · ttl (30 s)"));
        assertThat(row(BOTH, "promotion").remark()).isEqualTo("equal within 0.2 s");
        assertThat(row(BOTH, "routing by HAProxy").remark()).isEqualTo("B: −0.4 s (÷ 1.2)");
        assertThat(row(BOTH, "pause of clients: haproxy").remark()).isEqualTo("B: +25.8 s (× 8.1)");
        assertThat(row(BOTH, "pause of clients: multi-host").remark()).isEqualTo("only in B");
        assertThat(BOTH.until()).isGreaterThan(29.3).isEqualTo(KILLED.until());
    }

    @Test
    void theSameSettingsAreNamedAsSuch() {
        Incident stop = MadeUpIncidents.STOP;

        assertThat(IncidentPage.of(List.of(stop, stop), Lang.FR).facts())
                .containsExactly("Même type de panne, mêmes réglages.");
    }

    @Test
    void theScaleIsTrueUnlessItIsShortened() {
        assertThat(KILLED.scale(false).stretches()).noneMatch(Scale.Stretch::shortened);
        assertThat(KILLED.scale(false).at(KILLED.until() / 2)).isCloseTo(0.5, within(1e-6));
        assertThat(KILLED.scale(true).stretches()).anyMatch(Scale.Stretch::shortened);
    }

    @Test
    void anIncidentThatIsNotOverSaysSo() {
        Incident stop = MadeUpIncidents.STOP;
        Incident open = new Incident(
                new Fault(Fault.Kind.SPONTANEOUS, "pg-1", Instant.EPOCH, ""),
                "pg-1",
                Optional.empty(),
                stop.settings(),
                List.of(),
                List.of(),
                List.of(),
                Duration.ofSeconds(80),
                false,
                Optional.empty());
        IncidentPage page = IncidentPage.of(List.of(open), Lang.EN);

        assertThat(page.headings().get(0)).contains("leader key lost: no leader", "not over after 80.0 s");
        assertThat(IncidentSummary.of(open, Lang.EN).outcome()).startsWith("pg-1 → ? · not over");
        assertThat(page.until()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void theListTellsThePausesOfEachSet() {
        IncidentSummary summary = IncidentSummary.of(MadeUpIncidents.KILLED_NODE, Lang.FR);

        assertThat(summary.title()).isEqualTo("pg-1, nœud éteint");
        assertThat(summary.outcome()).isEqualTo("pg-1 → pg-2 · 29,3 s");
        assertThat(summary.pauses().replace('\u00a0', ' ')).contains("haproxy 29,42 s · multi-host 28,02 s");
    }

    private static Row row(IncidentPage page, String name) {
        return page.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.words()));
    }
}
