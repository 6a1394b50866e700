package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherSystemsTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11"})
    void offLinuxTheLocalBackendOnlySaysWhyItCannotBeUsed(String system) {
        LocalBackend backend = new LocalBackend(home, 3, new Programs("", home), new OperatingSystem(system));

        assertThat(backend.preflight(ScenarioReader.builtIn("poc").topology()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what().en())
                            .isEqualTo("Backend local works on Linux only, and this machine runs " + system + ".");
                    assertThat(problem.remedy().en())
                            .contains("--backend docker")
                            .contains("WSL2");
                });
    }

    @Test
    void thisMachineIsLinux() {
        assertThat(OperatingSystem.ofThisMachine().isLinux()).isTrue();
    }
}
