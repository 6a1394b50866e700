package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubnetsTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.3, 10.0.3.0/24, true",
        "10.0.3, 10.0.3.17/32, true",
        "10.0.3, 10.0.4.0/24, false",
        "10.0.3, 10.0.0.0/16, true",
        "10.0.3, 10.0.3.1/24, true",
        "10.0.3, 172.17.0.0/16, false",
        "10.0.3, 0.0.0.0/0, true",
        "10.0.3, fe80::1/64, false",
        "10.0.200, 10.0.176.0/20, false",
        "10.0.200, 10.0.192.0/18, true"
    })
    void networksThatHaveAnAddressInCommonOverlap(String network, String other, boolean overlaps) {
        assertThat(Subnets.overlaps(network, other)).isEqualTo(overlaps);
    }
}
