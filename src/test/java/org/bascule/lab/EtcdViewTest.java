package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EtcdViewTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, true",
        "1, 0, 1, false",
        "2, 1, 2, false",
        "2, 2, 2, true",
        "3, 1, 2, false",
        "3, 2, 2, true",
        "4, 2, 3, false",
        "5, 3, 3, true"
    })
    void aQuorumIsHalfOfTheMembersAndOneMore(int members, int healthy, int needed, boolean held) {
        assertThat(view(members, healthy).quorum()).isEqualTo(new EtcdView.Quorum(members, needed, healthy, held));
    }

    @Test
    void nobodyHoldsNoQuorum() {
        assertThat(view(0, 0).quorum().held()).isFalse();
    }

    @Test
    void aMemberThatAnswersButKnowsNoLeaderIsNotHealthy() {
        EtcdView view = new EtcdView(List.of(
                new EtcdMember("etcd1", true, false, false, Optional.empty()),
                new EtcdMember("etcd2", true, false, false, Optional.empty())));

        assertThat(view.quorum().healthy()).isZero();
        assertThat(view.leader()).isEmpty();
    }

    @Test
    void theLeaderIsWhoSaysThatItLeads() {
        assertThat(view(3, 2).leader()).map(EtcdMember::name).contains("etcd1");
    }

    private static EtcdView view(int members, int healthy) {
        return new EtcdView(IntStream.rangeClosed(1, members)
                .mapToObj(i ->
                        new EtcdMember("etcd" + i, i <= healthy, i == 1 && healthy > 0, i <= healthy, Optional.empty()))
                .toList());
    }
}
