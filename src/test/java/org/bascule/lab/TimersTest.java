package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimersTest {

    @ParameterizedTest
    @CsvSource({"30, 10, 10, true", "29, 10, 10, false", "15, 10, 10, false", "20, 10, 5, true", "21, 1, 10, true"})
    void theKeyOutlivesATurnAndTwoRetries(int ttl, int loopWait, int retryTimeout, boolean obeyed) {
        assertThat(new Timers(ttl, loopWait, retryTimeout).followRule()).isEqualTo(obeyed);
    }

    @Test
    void ourOwnObeyPatronisRule() {
        assertThat(Timers.DOCUMENTED.followRule()).isTrue();
        assertThat(Timers.QUICK.followRule()).isTrue();
    }

    @Test
    void theTimersInForceAreThoseOfTheDistributedConfiguration() {
        assertThat(Timers.inForce(Map.of("ttl", 90, "loop_wait", 5, "retry_timeout", 20), Timers.QUICK))
                .isEqualTo(new Timers(90, 5, 20));
        assertThat(Timers.inForce(Map.of("ttl", "90"), Timers.QUICK)).isEqualTo(new Timers(90, 2, 5));
        assertThat(Timers.inForce(Map.of("ttl", "soon"), Timers.QUICK)).isEqualTo(Timers.QUICK);
        assertThat(Timers.inForce(Map.of(), Timers.DOCUMENTED)).isEqualTo(Timers.DOCUMENTED);
    }
}
