package org.bascule.stack.patroni;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberKeyTest {

    @Test
    void aPendingRestartIsRecordedInTheKey() {
        assertThat(MemberKey.pendingRestart("{\"state\":\"running\",\"pending_restart\":true}"))
                .isTrue();
        assertThat(MemberKey.pendingRestart("{\"state\":\"running\"}")).isFalse();
        assertThat(MemberKey.pendingRestart("not Patroni's")).isFalse();
    }
}
