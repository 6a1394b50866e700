package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.await;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bascule.backend.Images;
import org.bascule.backend.Lab;
import org.bascule.backend.Versions;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The base container goes from machine to machine as a file. */
@Tag("containers")
class LxcBaseIT {

    @RegisterExtension
    final LxcGround ground = new LxcGround();

    private final Root root = Root.ofThisProcess();

    @Test
    void aFileThatHoldsNoBaseContainerIsRefused(@TempDir Path files) throws IOException {
        Path file = Files.writeString(files.resolve("base.tgz"), "no container");
        Images images = ground.backend().images().orElseThrow();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> images.load(file))
                .withMessageContaining("does not contain images");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> images.load(files.resolve("nowhere")))
                .withMessageContaining("Cannot read");
        assertThat(images.all()).allMatch(Images.Image::present);
    }

    @Test
    void nodesAreMadeOverABaseContainerThatCameAsAFile(@TempDir Path files) {
        Path file = files.resolve("base.tgz");
        Path elsewhere = ground.home().resolve("elsewhere");
        ground.backend().images().orElseThrow().save(file, progress -> {});
        LxcBackend other = new LxcBackend(ground.home(), elsewhere, Versions.ANY, root);
        try {
            Images images = other.images().orElseThrow();
            assertThat(images.all()).noneMatch(Images.Image::present);

            images.load(file);

            assertThat(images.all()).allMatch(Images.Image::present);
            Lab lab = other.create(new LabName("first"), SMALL, Timers.QUICK);
            lab.node(ETCD1).create();
            startEtcd(lab, ETCD1);
            await().until(() -> etcdAnswers(lab, ETCD1));
            lab.destroy();
        } finally {
            root.attempt(List.of("rm", "-rf", elsewhere.toString()));
        }
    }
}
