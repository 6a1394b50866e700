package org.bascule.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.app.configuration.Row.Mark;
import org.bascule.app.configuration.Row.Why;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class UnifiedTest {

    private static final Optional<Why> WHY = Optional.of(new Why(Text.same("because"), false));

    @Test
    void aLineThatDiffersIsTheDocumentsAndThenTheLabs() {
        Row changed = new Row(Mark.CHANGED, Optional.of("ttl: 20"), Optional.of("ttl: 30"), WHY);

        assertThat(Unified.of(List.of(changed)))
                .containsExactly(
                        new Row(Mark.ONLY_DOCUMENT, Optional.empty(), Optional.of("ttl: 30"), WHY),
                        new Row(Mark.ONLY_LAB, Optional.of("ttl: 20"), Optional.empty(), WHY));
    }

    @Test
    void otherLinesStayAsTheyAre() {
        List<Row> rows = List.of(
                new Row(Mark.SAME, Optional.of("a"), Optional.of("a"), Optional.empty()),
                new Row(Mark.ONLY_LAB, Optional.of("b"), Optional.empty(), WHY),
                new Row(Mark.ONLY_DOCUMENT, Optional.empty(), Optional.of("c"), WHY));

        assertThat(Unified.of(rows)).isEqualTo(rows);
    }
}
