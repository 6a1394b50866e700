package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignalDispositionsTest {

    @Test
    void nothingIsAddedWhereNothingIsIgnored() {
        assertThat(SignalDispositions.prefix(
                        List.of("Name:\tjava", "SigBlk:\tffffffffffffffff", "SigIgn:\t0000000000000000")))
                .isEmpty();
    }

    @Test
    void otherSignalsThanTheOnesWeSendAreLeftAsTheyAre() {
        assertThat(SignalDispositions.prefix(List.of("SigIgn:\t0000000180001000")))
                .isEmpty();
    }

    @Test
    void aBackgroundJobsChildrenObeyCtrlCAgain() {
        assertThat(SignalDispositions.prefix(List.of("SigIgn:\t0000000000000006")))
                .containsExactly("env", "--default-signal=HUP,INT,QUIT,TERM");
    }

    @Test
    void ourOwnCanBeRead() {
        assertThat(SignalDispositions.prefix()).isNotNull();
    }
}
