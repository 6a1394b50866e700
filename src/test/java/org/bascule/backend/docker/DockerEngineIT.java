package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bascule.backend.DebianRelease;
import org.bascule.backend.Images;
import org.bascule.backend.Lab;
import org.bascule.backend.Versions;
import org.bascule.backend.machine.ImageVersions;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Engines that are not there, that speak otherwise, that lack images, and that stop in the middle. */
@Tag("containers")
class DockerEngineIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @RegisterExtension
    final DockerGround ground = new DockerGround(214);

    @Test
    void anEngineOfAnotherVersionOfTheApiIsNamed() {
        Engine other =
                new Engine(Endpoint::ofTheEnvironment, () -> DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withApiVersion("1.99")
                        .build());

        assertThat(other.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.what().en()).contains("do not use the same API version");
            assertThat(problem.details()).contains("1.99");
        });
    }

    @Test
    void anImageThatCannotBeBuiltShowsTheLineThatFailed() {
        LabImages impossible = new LabImages(Engine.ofTheEnvironment(), new ImageVersions(DebianRelease.DEFAULT, 99));

        Problem problem = refusal(() -> impossible.make(progress -> {}));

        assertThat(problem.what().en()).contains("bascule-patroni").contains("apt-get install");
        assertThat(problem.details()).contains("returned a non-zero code");
        assertThat(impossible.all())
                .anySatisfy(image -> assertThat(image.present()).isFalse());
    }

    @Test
    void aFileThatHoldsNoImagesIsRefused(@TempDir Path files) throws IOException {
        Path file = Files.writeString(files.resolve("images.tar"), "no images");

        assertThat(refusal(() -> images().load(file)).what().en()).contains("does not contain images");
        assertThat(refusal(() -> images().load(files.resolve("nowhere"))).what().en())
                .contains("Cannot read");
    }

    /** Over TLS, on an engine without a registry and without images: what a training room has. */
    @Test
    void aLabGoesToAnotherEngineByAFileAndSurvivesThatEnginesStop(@TempDir Path files) throws IOException {
        Path file = files.resolve("images.tar");
        images().save(file, progress -> {});
        try (OwnEngine own = OwnEngine.start()) {
            DockerBackend backend = new DockerBackend(files.resolve("home"), 215, Versions.ANY, own.engine(), false);
            assertThat(backend.images().orElseThrow().all()).noneMatch(Images.Image::present);
            backend.images().orElseThrow().load(file);
            assertThat(backend.images().orElseThrow().all()).allMatch(Images.Image::present);
            Lab lab = backend.create(new LabName("travels"), SMALL, Timers.QUICK);
            lab.node(ETCD1).create();
            startEtcd(lab, ETCD1);

            own.stop();

            assertThat(refusal(() -> lab.node(ETCD1).run(List.of("true"), LIMIT))
                            .what()
                            .en())
                    .startsWith("No Docker engine responds at tcp://127.0.0.1:");
            assertThat(backend.preflight(SMALL)).hasSize(1);
            assertThat(backend.labs()).isEmpty();
            lab.close();

            own.begin();
            Lab again = backend.take(new LabName("travels")).orElseThrow();
            assertThat(again.node(ETCD1).isOn()).isFalse();
            again.node(ETCD1).powerOn();
            assertThat(again.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.DOWN);
            startEtcd(again, ETCD1);
            await().until(() -> etcdAnswers(again, ETCD1));
            again.destroy();
            assertThat(backend.labs()).isEmpty();
        }
    }

    private Images images() {
        return ground.backend().images().orElseThrow();
    }

    private static Problem refusal(ThrowingCallable call) {
        Problem[] found = new Problem[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> found[0] = refusal.problems().get(0));
        return found[0];
    }
}
