package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Topologies.PG1;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabDirectoryTest {

    @Test
    void temporaryFilesLieOnTheirNode() {
        assertThat(temporary("/home/me/labs/poc")).isEqualTo("/home/me/labs/poc/nodes/pg-1/run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/a b/labs/poc", "/home/it's/labs/poc", "/home/$(id)/labs/poc", "/home/é/labs/poc"})
    void aPathThatAShellWouldBreakIsNamedByTheDirectoryOfTheNode(String root) {
        assertThat(temporary(root)).isEqualTo("/proc/self/cwd/run");
    }

    private static String temporary(String root) {
        return new LabDirectory(Path.of(root)).temporary(PG1);
    }
}
