package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bascule.backend.docker.DockerBackend;
import org.bascule.backend.local.LocalBackend;
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

        networks.take(LocalBackend.KIND, POC, "127.0.3");
        networks.take(DockerBackend.KIND, OTHER, "127.0.4");
        assertThat(new LoopbackNetworks(home).taken()).containsExactlyInAnyOrder("127.0.3", "127.0.4");

        networks.release(LocalBackend.KIND, POC);
        networks.release(LocalBackend.KIND, POC);
        assertThat(networks.taken()).containsExactly("127.0.4");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefused() throws IOException {
        Files.createFile(home.resolve("networks"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> networks.take(LocalBackend.KIND, POC, "127.0.3"))
                .withMessageContaining("Cannot write " + home.resolve("networks"));
    }

    @Test
    void aNameIsOneLabsOnWhateverBackend() {
        networks.take(DockerBackend.KIND, POC, "127.0.3");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> networks.requireUnused(POC, LocalBackend.KIND));
        assertThatCode(() -> networks.requireUnused(POC, DockerBackend.KIND)).doesNotThrowAnyException();
        assertThatCode(() -> networks.requireUnused(OTHER, LocalBackend.KIND)).doesNotThrowAnyException();
    }

    @Test
    void aNameIsNotTheEndOfAnother() {
        networks.take(DockerBackend.KIND, new LabName("poc-two"), "127.0.3");

        assertThatCode(() -> networks.requireUnused(new LabName("two"), LocalBackend.KIND))
                .doesNotThrowAnyException();
    }

    @Test
    void whatSomebodyElseRemovedIsGivenBack() {
        networks.take(LocalBackend.KIND, POC, "127.0.3");
        networks.take(DockerBackend.KIND, OTHER, "127.0.4");

        networks.keepOnly(DockerBackend.KIND, List.of());

        assertThat(networks.taken()).containsExactly("127.0.3");
    }
}
