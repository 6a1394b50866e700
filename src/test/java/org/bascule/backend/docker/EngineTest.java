package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.net.SocketException;
import java.nio.file.Path;
import org.bascule.backend.Versions;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private static Engine at(String host) {
        return new Engine(DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(host)
                .withDockerTlsVerify(false)
                .build());
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
    void anotherMachinesEngineIsNotUsed() {
        assertThat(at("tcp://192.0.2.7:2376").problem())
                .map(problem -> problem.what().en())
                .contains("The Docker engine tcp://192.0.2.7:2376 runs on another machine.");
    }

    @Test
    void whoMayNotUseTheSocketIsToldHowToBeAllowed() {
        Problem problem = EngineRefusals.unreachable(
                at("unix:///var/run/docker.sock"), new RuntimeException(new SocketException("Permission denied")));

        assertThat(problem.what().fr()).startsWith("Vous n'avez pas l'autorisation");
        assertThat(problem.remedy().en()).contains("usermod -aG docker");
    }
}
