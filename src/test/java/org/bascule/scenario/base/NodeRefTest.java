package org.bascule.scenario.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRefTest {

    @ParameterizedTest
    @EnumSource
    void aRoleIsFoundByItsWord(NodeRef.Symbol symbol) {
        assertThat(new NodeRef(symbol.word()).symbol()).contains(symbol);
        assertThat(NodeRef.symbols()).contains(symbol.word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg-1", "Leader", "leaders", " leader", ""})
    void anyOtherWordIsANodesName(String word) {
        assertThat(new NodeRef(word).symbol()).isEmpty();
    }

    @Test
    void severalKeepTheirOrder() {
        assertThat(NodeRefs.of("pg-2", "leader", "pg-1").refs())
                .extracting(NodeRef::word)
                .containsExactly("pg-2", "leader", "pg-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "it's", "a b", "a\nb", "$(reboot)", "-a"})
    void aRowValueNeedsNoQuoting(String word) {
        assertThatThrownBy(() -> new RowValue(word)).isInstanceOf(IllegalArgumentException.class);
    }
}
