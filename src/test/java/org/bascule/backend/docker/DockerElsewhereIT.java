package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bascule.backend.Backend;
import org.bascule.backend.BackendContract;
import org.bascule.backend.BackendGround;
import org.bascule.lab.LabSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract on an engine of another machine, with {@code -Dbascule.elsewhere=TLS}, {@code TLS_WITH_50_MS} or {@code SSH}. */
@Tag("containers")
@EnabledIfSystemProperty(named = "bascule.elsewhere", matches = ".+")
class DockerElsewhereIT extends BackendContract {

    private static EngineElsewhere elsewhere;
    private static Path sshClient;

    @RegisterExtension
    final DockerGround ground = ground(217);

    private static DockerGround ground(int network) {
        return new DockerGround(
                network, false, () -> DockerRemoteIT.Way.valueOf(System.getProperty("bascule.elsewhere"))
                        .of(elsewhere));
    }

    @BeforeAll
    static void start(@TempDir Path files) throws IOException {
        elsewhere = EngineElsewhere.withImages(files);
        sshClient = elsewhere.sshClient();
    }

    @AfterAll
    static void stop() throws IOException {
        if (elsewhere != null) {
            elsewhere.close();
        }
    }

    @Override
    protected Backend backend() {
        return ground.backend();
    }

    @Override
    protected Map<String, String> environment(Map<String, String> given) {
        Map<String, String> environment = new HashMap<>(given);
        environment.computeIfPresent("PATH", (name, path) -> sshClient + ":" + path);
        return environment;
    }

    @Override
    protected BackendGround anotherGround() {
        return ground(218);
    }

    @Override
    protected void assertNothingIsLeftOf(LabSpec lab) {
        assertThat(ground.remains(lab.name())).isEmpty();
    }
}
