package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackNetworksTest {

    private static final LabName POC = new LabName("poc");
    private static final LabName OTHER = new LabName("poc-2");

    @TempDir
    private Path home;

    private LoopbackNetworks networks;

    @BeforeEach
    void aHomeWithoutLabs() {
        networks = new LoopbackNetworks(home);
    }

    @Test
    void whatIsTakenIsTakenForEverybodyUntilItIsGiven() {
        assertThat(networks.taken()).isEmpty();

        networks.take(BackendKind.LOCAL, POC, "127.0.3");
        networks.take(BackendKind.DOCKER, OTHER, "127.0.4");
        assertThat(new LoopbackNetworks(home).taken()).containsExactlyInAnyOrder("127.0.3", "127.0.4");

        networks.release(BackendKind.LOCAL, POC);
        networks.release(BackendKind.LOCAL, POC);
        assertThat(networks.taken()).containsExactly("127.0.4");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefused() throws IOException {
        Files.createFile(home.resolve("networks"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> networks.take(BackendKind.LOCAL, POC, "127.0.3"))
                .withMessageContaining("Cannot write " + home.resolve("networks"));
    }

    @Test
    void aNameIsOneLabsOnWhateverBackend() {
        networks.take(BackendKind.DOCKER, POC, "127.0.3");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> networks.requireUnused(POC, BackendKind.LOCAL));
        assertThatCode(() -> networks.requireUnused(POC, BackendKind.DOCKER)).doesNotThrowAnyException();
        assertThatCode(() -> networks.requireUnused(OTHER, BackendKind.LOCAL)).doesNotThrowAnyException();
    }

    @Test
    void whatSomebodyElseRemovedIsGivenBack() {
        networks.take(BackendKind.LOCAL, POC, "127.0.3");
        networks.take(BackendKind.DOCKER, OTHER, "127.0.4");

        networks.keepOnly(BackendKind.DOCKER, List.of());

        assertThat(networks.taken()).containsExactly("127.0.3");
    }
}
