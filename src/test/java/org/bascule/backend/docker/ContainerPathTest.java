package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerPathTest {

    /** On Windows, java.nio would write it with other separators. */
    @Test
    void aPathStaysAsItIsWritten() {
        assertThat(ContainerPath.of("/etc/lab/etcd.yml")).isEqualTo(new ContainerPath("/etc/lab", "etcd.yml"));
        assertThat(ContainerPath.of("/etc/lab/etcd.yml")).hasToString("/etc/lab/etcd.yml");
        assertThat(ContainerPath.of("/motd")).isEqualTo(new ContainerPath("/", "motd"));
        assertThat(ContainerPath.of("/motd")).hasToString("/motd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "file", "../file", "/etc/../file", "/etc/./file", "/etc//file", "/etc/"})
    void whatNamesNoPlaceIsNotTaken(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> ContainerPath.of(path));
    }
}
