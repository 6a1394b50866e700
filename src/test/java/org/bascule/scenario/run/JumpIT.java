package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.support.Ground;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A chapter passes wherever the lab comes from. */
@Tag("beyond")
class JumpIT {

    private static final int NETWORK = 58;

    @Test
    void aChapterPassesAfterAnyOther() {
        try (Ground ground = Ground.on(NETWORK)) {
            assertThat(Jumps.make(ground.backend())).isEmpty();
            assertThat(ground.remains()).isEmpty();
        }
    }
}
