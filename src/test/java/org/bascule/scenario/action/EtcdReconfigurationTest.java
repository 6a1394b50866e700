package org.bascule.scenario.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.backend.Output;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EtcdReconfigurationTest {

    /** As etcd 3.4 words them. */
    @ParameterizedTest
    @CsvSource({
        "1, Error: etcdserver: unhealthy cluster, true",
        "1, Error: etcdserver: re-configuration failed due to not enough started members, true",
        "1, Error: etcdserver: member ID already exist, false",
        "0, Member 1 added to cluster, false"
    })
    void onlyARefusalThatPassesIsRepeated(int exitCode, String text, boolean repeated) {
        assertThat(EtcdReconfiguration.refusedForAMoment(new Output(exitCode, text)))
                .isEqualTo(repeated);
    }
}
