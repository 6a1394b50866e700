package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.bascule.scenario.action.Command;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

    private final Trace trace = new Trace();

    @Test
    void timesCountFromTheFirstSpanAndEachTrackHasItsName() throws IOException {
        trace.span("build", "create", AT.plusMillis(5), AT.plusMillis(9));
        trace.span("program", "start", AT, AT.plusMillis(5));
        trace.moment("observed", "etcd: quorum held", AT.plusMillis(7));

        JsonNode events = events();

        assertThat(events).hasSize(6);
        assertThat(events.get(0).at("/args/name").asText()).isEqualTo("build");
        assertThat(events.get(3).at("/ts").asLong()).isEqualTo(5000);
        assertThat(events.get(3).at("/dur").asLong()).isEqualTo(4000);
        assertThat(events.get(3).at("/tid")).isEqualTo(events.get(0).at("/tid"));
        assertThat(events.get(4).at("/ts").asLong()).isZero();
        assertThat(events.get(5).at("/ph").asText()).isEqualTo("i");
    }

    @Test
    void aCommandIsTracedEvenWhenItFails() throws IOException {
        Command command = new Command("etcd", () -> {
            throw new IllegalStateException("port in use");
        });

        assertThatThrownBy(trace.traced(command).perform()::run).hasMessage("port in use");

        assertThat(events().get(1).at("/name").asText()).isEqualTo("etcd");
        assertThat(events().get(0).at("/args/name").asText())
                .isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void nothingTracedIsAValidTrace() throws IOException {
        assertThat(events()).isEmpty();
    }

    private JsonNode events() throws IOException {
        return new ObjectMapper().readTree(trace.json()).get("traceEvents");
    }
}
