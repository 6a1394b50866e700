package org.bascule.stack.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.Ports;
import org.junit.jupiter.api.Test;

class HealthCheckOptionsTest {

    @Test
    void theLabsOwnFile() {
        String file = new HaproxyConfig(
                        "*",
                        EnumSet.allOf(HaproxyConfig.Proxy.class),
                        List.of(new HaproxyConfig.Server("etcd1", "10.0.3.64")),
                        List.of(new HaproxyConfig.Server("pg-1", "10.0.3.141")),
                        Ports.DOCUMENTED)
                .text();

        assertThat(HealthCheckOptions.of(file, "production"))
                .contains(new HealthChecks(seconds(2), seconds(1), seconds(2), 2, 1));
        assertThat(HealthCheckOptions.of(file, "etcd"))
                .contains(new HealthChecks(seconds(10), seconds(10), seconds(5), 2, 2));
        assertThat(HealthCheckOptions.of(file, "stats")).isEmpty();
        assertThat(HealthCheckOptions.of(file, "absent")).isEmpty();
    }

    @Test
    void haproxysDefaults() {
        assertThat(HealthCheckOptions.of("backend b\n server a 10.0.0.1:1 check\n", "b"))
                .contains(HealthChecks.DEFAULT);
    }

    @Test
    void aServerOverridesTheProxyAndTheProxyOverridesTheDefaults() {
        String file = """
                defaults
                    default-server inter 5s fall 7
                listen other
                    default-server inter 9s
                    server a 10.0.0.1:1 check
                listen production # default-server inter 8s
                    default-server rise 4 inter 1500
                    server a 10.0.0.1:1 check fastinter 250ms
                """;

        assertThat(HealthCheckOptions.of(file, "production"))
                .contains(new HealthChecks(
                        Duration.ofMillis(1500), Duration.ofMillis(250), Duration.ofMillis(1500), 4, 7));
    }

    @Test
    void aServerThatIsNotCheckedHasNoOptionsInForce() {
        assertThat(HealthCheckOptions.of("listen p\n server a 10.0.0.1:1 inter 2s\n", "p"))
                .isEqualTo(Optional.empty());
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** What is written is what is read. */
    @Test
    void optionsOfOnesOwnAreWrittenAndReadBack() {
        HealthChecks own = new HealthChecks(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(3), 1, 3);

        assertThat(HealthCheckOptions.text(own)).isEqualTo("inter 1s fastinter 500ms downinter 3s rise 1 fall 3");
        assertThat(HealthCheckOptions.text(HealthChecks.DEFAULT)).isEqualTo("inter 2s rise 2 fall 3");
        for (HealthChecks checks : List.of(own, HealthChecks.DEFAULT, HealthChecks.DOCUMENTED)) {
            HaproxyConfig config = new HaproxyConfig(
                    "*",
                    EnumSet.allOf(HaproxyConfig.Proxy.class),
                    List.of(),
                    List.of(new HaproxyConfig.Server("pg-1", "pg-1")),
                    Ports.DOCUMENTED,
                    checks);
            assertThat(HealthCheckOptions.of(config.text(), "production")).contains(checks);
            assertThat(HealthCheckOptions.of(config.text(), "standby")).contains(checks);
        }
    }
}
