package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bascule.backend.Output;
import org.bascule.backend.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolVersionTest {

    private static final Path PROGRAM = Path.of("/bin/tool");

    @ParameterizedTest
    @CsvSource({
        "etcd Version: 3.4.23, 3.4.23",
        "patroni 3.0.2, 3.0.2",
        "HAProxy version 2.6.12-1+deb12u4 2026/10/17, 2.6.12-1+deb12u4",
        "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1), 15.18",
        "postgres (PostgreSQL) 19beta1, 19beta1",
        "'Docker version 28.2.2, build e6534b4', 28.2.2"
    })
    void theVersionIsFoundInWhatEachProgramPrints(String printed, String version) {
        assertThat(ToolVersion.version(new Output(0, printed), PROGRAM).en()).isEqualTo(version + " (/bin/tool)");
    }

    @Test
    void whatIsNotInstalledIsSaid() {
        Tool tool = ToolVersion.tool("etcd", Optional.empty(), "--version");

        assertThat(tool.version().get().en()).isEqualTo("not found on this machine");
        assertThat(tool.version().get().fr()).isEqualTo("absent de cette machine");
    }

    @Test
    void aProgramThatFailsOrCannotBeRunHasNoVersion() {
        assertThat(ToolVersion.version(new Output(1, "error 42"), PROGRAM).en())
                .isEqualTo("unknown version (/bin/tool)");
        Tool tool = ToolVersion.tool("etcd", Optional.of(Path.of("/no-such-program")), "--version");
        assertThat(tool.version().get().en()).isEqualTo("unknown version (/no-such-program)");
    }
}
