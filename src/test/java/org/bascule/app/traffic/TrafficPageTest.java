package org.bascule.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.app.history.Throughput;
import org.bascule.app.model.TrafficView;
import org.bascule.app.model.TrafficView.ClientView;
import org.bascule.app.model.TrafficView.SetView;
import org.bascule.lab.Lang;
import org.bascule.traffic.Account;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Latency;
import org.junit.jupiter.api.Test;

class TrafficPageTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void noClientHasNoFigures() {
        TrafficPage page = TrafficPage.of(TrafficView.NONE, Lang.EN);

        assertThat(page.anyClient()).isFalse();
        assertThat(page.running()).isFalse();
    }

    @Test
    void aStoppedClientKeepsItsFigures() {
        TrafficPage page = TrafficPage.of(traffic(client(false, 3), client(false, 0)), Lang.EN);

        assertThat(page.anyClient()).isTrue();
        assertThat(page.running()).isFalse();
        assertThat(page.writer()).contains(new ClientFigures(false, "stopped", "4,812", "2", "3", true, "1.4 s"));
    }

    @Test
    void figuresAreWrittenAsTheLanguageDoes() {
        TrafficPage page = TrafficPage.of(traffic(client(true, 0), client(true, 0)), Lang.FR);

        assertThat(page.running()).isTrue();
        assertThat(page.reader()).hasValueSatisfying(reader -> {
            assertThat(reader.state()).isEqualTo("en marche");
            assertThat(reader.longestPause()).isEqualTo("1,4 s");
            assertThat(reader.anyUnknown()).isFalse();
        });
    }

    @Test
    void theChartEndsWithTheSecondBeforeNow() {
        Throughput throughput = new Throughput();
        throughput.see(AT, 10);
        throughput.see(AT.plusSeconds(1), 25);
        throughput.see(AT.plusSeconds(2), 30);

        assertThat(TrafficPage.points(throughput, AT.plusSeconds(2)))
                .containsExactly(new TrafficPage.Point(-1, 10), new TrafficPage.Point(0, 15));
    }

    private static TrafficView traffic(ClientView writer, ClientView reader) {
        Duration seconds = Duration.ofSeconds(2);
        ClientSettings settings =
                new ClientSettings("haproxy", ClientPath.HAPROXY, 0, 20, seconds, seconds, seconds, false);
        return new TrafficView(AT, List.of(new SetView(settings, writer, reader)));
    }

    private static ClientView client(boolean running, int unknown) {
        return new ClientView(
                running,
                new Account(
                        4812,
                        unknown,
                        2,
                        2,
                        Optional.empty(),
                        Duration.ofMillis(1420),
                        Latency.NONE,
                        Optional.empty()));
    }
}
