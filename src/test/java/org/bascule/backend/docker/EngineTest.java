package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bascule.backend.Versions;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private static Engine at(String host) {
        return new Engine(Endpoint.of(host, Optional.empty(), Optional.empty()));
    }

    @Test
    void whereNoEngineIsAPersonIsToldHowToGetOne(@TempDir Path files) {
        Engine nowhere = at("unix://" + files.resolve("docker.sock"));

        assertThat(nowhere.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.what().en()).isEqualTo("No Docker engine responds at unix://" + files + "/docker.sock.");
            assertThat(problem.remedy().en()).contains("apt-get install docker.io", "DOCKER_HOST");
            assertThat(problem.details()).isNotBlank();
        });
    }

    @Test
    void whereNoEngineIsThereAreNoLabs(@TempDir Path files) {
        DockerBackend backend =
                new DockerBackend(files, 3, Versions.ANY, at("unix://" + files.resolve("docker.sock")), false);

        assertThat(backend.labs()).isEmpty();
        assertThat(backend.find(new LabName("poc"))).isEmpty();
        assertThat(backend.preflight(Topologies.SMALL)).hasSize(1);
    }

    @Test
    void anAddressThatNobodyUnderstandsIsShown() {
        Engine unknown = new Engine(
                () -> Endpoint.find(Map.of("DOCKER_HOST", "ftp://somewhere"), Path.of("/nowhere")), () -> null);

        assertThat(unknown.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.what().en()).contains("ftp://somewhere");
            assertThat(problem.remedy().en()).contains("tcp://HOST:PORT", "ssh://");
        });
    }

    @Test
    void theCertificatesAreMissingBeforeTheEngineIs(@TempDir Path files) {
        Engine engine = new Engine(Endpoint.of("tcp://192.0.2.7", Optional.of(files), Optional.empty()));

        assertThat(engine.problem())
                .hasValueSatisfying(problem -> assertThat(problem.what().en())
                        .contains(files.resolve("ca.pem").toString()));
    }

    /** Two machines may have labs in directories of the same name. */
    @Test
    void onAnEngineElsewhereLabsBelongToOneMachine(@TempDir Path one, @TempDir Path other) {
        Engine elsewhere = at("tcp://192.0.2.7");

        assertThat(elsewhere.owner(one.toString()))
                .startsWith(one.toString())
                .isEqualTo(elsewhere.owner(one.toString()))
                .isNotEqualTo(one.toString());
        assertThat(elsewhere.owner(other.toString()).substring(other.toString().length()))
                .isNotEqualTo(
                        elsewhere.owner(one.toString()).substring(one.toString().length()));
        assertThat(at("tcp://127.0.0.1").owner(one.toString())).isEqualTo(one.toString());
    }

    @Test
    void whoMayNotUseTheSocketIsToldHowToBeAllowed() {
        Problem problem = EngineRefusals.unreachable(
                at("unix:///var/run/docker.sock"), new RuntimeException(new SocketException("Permission denied")));

        assertThat(problem.what().fr()).startsWith("Vous n'avez pas l'autorisation");
        assertThat(problem.remedy().en()).contains("usermod -aG docker");
    }
}
