package org.bascule.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

        assertThat(page.sets()).isEmpty();
        assertThat(page.running()).isFalse();
    }

    @Test
    void stoppedClientsKeepTheirFigures() {
        TrafficPage page = TrafficPage.of(traffic(0, client(false, 3), client(false, 0)), Lang.EN);

        assertThat(page.running()).isFalse();
        SetFigures set = page.sets().get(0);
        assertThat(set.state()).isEqualTo("stopped");
        assertThat(set.settings()).isEqualTo("HAProxy, several hosts · one connection · 20/s");
        assertThat(set.writer())
                .isEqualTo(new ClientFigures("4,812", "2", "3", true, "1.42 s", "2.1 / 12 / 1,420", "–"));
    }

    @Test
    void figuresAreWrittenAsTheLanguageDoes() {
        TrafficPage page = TrafficPage.of(traffic(5, client(true, 0), client(true, 0)), Lang.FR);

        assertThat(page.running()).isTrue();
        SetFigures set = page.sets().get(0);
        assertThat(set.state()).isEqualTo("en marche");
        assertThat(set.settings()).isEqualTo("HAProxy, plusieurs hôtes · pool de 5 · 20/s");
        assertThat(set.reader().longestPause()).isEqualTo("1,42 s");
        assertThat(set.reader().anyUnknown()).isFalse();
        assertThat(set.reader().member()).isEqualTo("pg-2");
    }

    private static TrafficView traffic(int pool, ClientView writer, ClientView reader) {
        Duration seconds = Duration.ofSeconds(2);
        ClientSettings settings =
                new ClientSettings("haproxy", ClientPath.HAPROXY, pool, 20, seconds, seconds, seconds, false);
        return new TrafficView(AT, List.of(new SetView("haproxy-1", settings, writer, reader)));
    }

    private static ClientView client(boolean running, int unknown) {
        Duration pause = Duration.ofMillis(1420);
        Latency latency = new Latency(Duration.ofNanos(2_100_000), pause, Duration.ofMillis(12), pause);
        return new ClientView(
                running,
                new Account(4812, unknown, 2, 2, Optional.empty(), pause, latency, Optional.of("pg-2")),
                List.of());
    }
}
