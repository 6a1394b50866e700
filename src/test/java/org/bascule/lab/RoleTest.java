package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "uninitialized", "standby_leader", "Master"})
    void aWordThatTellsNothingIsNotGuessedAt(String word) {
        assertThat(Role.of(word)).isEqualTo(Role.UNKNOWN);
    }
}
