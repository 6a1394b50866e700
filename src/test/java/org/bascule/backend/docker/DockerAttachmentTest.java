package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.lab.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerAttachmentTest {

    private final DockerAttachment attachment = new DockerAttachment(
            new Engine(Endpoint.of("unix:///nowhere", Optional.empty(), Optional.empty())), "poc-pg-1");

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11"})
    void whereATerminalCannotBeHungUpItIsNotOpened(String system) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> attachment.requireLinux(new OperatingSystem(system)))
                .satisfies(refusal ->
                        assertThat(refusal.problems().get(0).remedy().en()).contains("docker exec -it poc-pg-1 bash"));
    }

    @Test
    void onLinuxItIs() {
        assertThatCode(() -> attachment.requireLinux(new OperatingSystem("Linux")))
                .doesNotThrowAnyException();
    }
}
