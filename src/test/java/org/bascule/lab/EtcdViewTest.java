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
        assertThat(view(members, healthy).quorum())
                .isEqualTo(new EtcdView.Quorum(members, needed, healthy, healthy, held));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 0 | aucun sur 2 ne répond, il en faut 2 | none of 2 answers, 2 needed",
                "2 | 1 | 1 sur 2 répond, il en faut 2 | 1 of 2 answers, 2 needed",
                "3 | 3 | 3 sur 3 répondent, il en faut 2 | 3 of 3 answer, 2 needed"
            })
    void itIsToldHowManyAnswerAndHowManyAreNeeded(int members, int answering, String french, String english) {
        assertThat(view(members, answering).quorum().account()).isEqualTo(new Text(french, english));
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
        assertThat(view.quorum().answering()).isEqualTo(2);
        assertThat(view.quorum().account())
                .isEqualTo(Text.of("2 sur 2 répondent, sans leader", "2 of 2 answer, no leader"));
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
