package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitTest {

    private final Refusal late =
            new Refusal(Refusal.Cause.LAB, Text.of("Trop tard.", "Too late."), Text.of("Recommencez.", "Try again."));

    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void itLooksUntilItHolds() {
        Wait.until(Duration.ofMinutes(1), () -> looks.incrementAndGet() == 3, () -> late);

        assertThat(looks).hasValue(3);
    }

    @Test
    void atTheLimitItSaysWhatItWasToldTo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wait.until(Duration.ZERO, this::never, () -> late))
                .isSameAs(late);
    }

    @Test
    void anInterruptedCallerLooksOnceAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wait.until(Duration.ofMinutes(1), this::never, () -> late))
                .isNotSameAs(late);

        assertThat(looks).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whatHoldsAlreadyIsNoWaitEvenForAnInterruptedCaller() {
        Thread.currentThread().interrupt();

        Wait.until(Duration.ofMinutes(1), () -> true, () -> late);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whoeverGoesOnInBothCasesIsToldWhichItWas() {
        assertThat(Wait.within(Duration.ofMinutes(1), () -> looks.incrementAndGet() == 3))
                .isTrue();
        assertThat(Wait.within(Duration.ZERO, this::never)).isFalse();
    }

    private boolean never() {
        looks.incrementAndGet();
        return false;
    }
}
