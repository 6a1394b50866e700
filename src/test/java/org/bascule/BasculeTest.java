package org.bascule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bascule.lab.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasculeTest {

    @ParameterizedTest
    @CsvSource({"127.0.1, 1", "127.0.9, 9", "127.0.255, 255"})
    void aNetworkIsNamedByItsThreeOctets(String written, int octet) {
        assertThat(Bascule.network(written)).isEqualTo(octet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0", "127.0.256", "127.0.999", "127.0.09", "127.0.9.0", "127.0.9.0/24", "10.0.3", "9", "%s"
            })
    void anyOtherNetworkIsRefused(String written) {
        assertThatThrownBy(() -> Bascule.network(written)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.why()).isEqualTo(Refusal.Cause.INPUT);
            assertThat(refusal.problems().get(0).what().en()).contains("BASCULE_NETWORK", written);
            assertThat(refusal.problems().get(0).remedy().fr()).contains("127.0.9", "127.0.3");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "15.2", "newest", "%s"})
    void aVersionThatNoLabCanHaveIsRefused(String written) {
        assertThatThrownBy(() -> Bascule.postgresMajor(written))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.problems().get(0).what().en())
                        .contains("BASCULE_PG_MAJOR", written));
        assertThatThrownBy(() -> Bascule.debian("x" + written)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems().get(0).what().en()).contains("BASCULE_DEBIAN", written);
            assertThat(refusal.problems().get(0).remedy().en()).contains("12, 13");
        });
    }

    @Test
    void aVersionIsItsNumber() {
        assertThat(Bascule.postgresMajor("16")).hasValue(16);
        assertThat(Bascule.debian("13").codename()).isEqualTo("trixie");
    }
}
