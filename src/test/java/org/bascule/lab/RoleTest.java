package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @ParameterizedTest
    @ValueSource(strings = {"master", "primary", "leader"})
    void aLeaderHasHadSeveralNames(String word) {
        assertThat(Role.of(word)).isEqualTo(Role.LEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replica", "sync_standby", "quorum_standby"})
    void whoCopiesIsAReplica(String word) {
        assertThat(Role.of(word)).isEqualTo(Role.REPLICA);
    }

    @Test
    void theLeaderOfAStandbyClusterTakesNoWrites() {
        assertThat(Role.of("standby_leader")).isEqualTo(Role.STANDBY_LEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uninitialized", "Master"})
    void aWordThatTellsNothingIsNotGuessedAt(String word) {
        assertThat(Role.of(word)).isEqualTo(Role.UNKNOWN);
    }
}
