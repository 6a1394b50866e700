package org.bascule.scenario.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void aWrittenFilesContentIsTheOutput() {
        List<String> written = new ArrayList<>();

        assertThat(Command.writing("$EDITOR pg1.yml", "name: pg-1\n", written::add)
                        .perform()
                        .run())
                .isEqualTo("name: pg-1\n");
        assertThat(written).containsExactly("name: pg-1\n");
    }
}
