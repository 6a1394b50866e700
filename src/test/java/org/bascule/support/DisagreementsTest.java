package org.bascule.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DisagreementsTest {

    private final Disagreements disagreements = new Disagreements();

    @Test
    void whoAlwaysAgreesHasNone() {
        see(0, true);
        see(10, true);

        assertThat(disagreements.count()).isZero();
        assertThat(disagreements.percentile(95)).isEqualTo(Duration.ZERO);
    }

    @Test
    void eachLastsUntilBothAgreeAgain() {
        see(0, true);
        see(10, false);
        see(30, false);
        see(60, true);
        see(100, false);
        see(101, true);

        assertThat(disagreements.count()).isEqualTo(2);
        assertThat(disagreements.percentile(100)).isEqualTo(Duration.ofMillis(50));
        assertThat(disagreements.percentile(50)).isEqualTo(Duration.ofMillis(1));
    }

    private void see(long millis, boolean agreed) {
        disagreements.see(Instant.EPOCH.plusMillis(millis), agreed);
    }
}
