package org.bascule.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Access;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final PostgresReply READ_ONLY =
            new PostgresReply(Optional.empty(), Access.LETS_IN, 100, Optional.empty());

    @Test
    void onlyTheLeaderAcceptsWrites() {
        assertThat(Writers.of(Map.of("pg-1", writes(90, 10), "pg-2", READ_ONLY)))
                .containsExactly("pg-1");
        assertThat(Writers.of(Map.of("pg-2", READ_ONLY))).isEmpty();
        assertThat(Writers.of(Map.of())).isEmpty();
    }

    /** A switchover: the old leader has not been asked again since the new one writes. */
    @Test
    void anAnswerFromBeforeAPromotionIsNotASecondWriter() {
        assertThat(Writers.of(Map.of("pg-1", writes(90, 10), "pg-2", writes(95, 96))))
                .containsExactly("pg-2");
    }

    @Test
    void anAnswerFromAfterAPromotionIsASecondWriter() {
        assertThat(Writers.of(Map.of("pg-1", writes(97, 10), "pg-2", writes(95, 96), "pg-3", READ_ONLY)))
                .containsExactly("pg-1", "pg-2");
    }

    @Test
    void timesMayBeNegative() {
        assertThat(Writers.of(Map.of("pg-1", writes(-10, -900)))).containsExactly("pg-1");
        assertThat(Writers.of(Map.of("pg-1", writes(-10, -900), "pg-2", writes(-30, -20))))
                .containsExactly("pg-1", "pg-2");
    }

    private static PostgresReply writes(long asked, long since) {
        return new PostgresReply(Optional.empty(), Access.LETS_IN, asked, Optional.of(since));
    }
}
