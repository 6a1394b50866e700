package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.backend.Backend;
import org.bascule.backend.BackendContract;
import org.bascule.backend.BackendGround;
import org.bascule.lab.LabSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract, on containers of a real engine. */
@Tag("containers")
class DockerBackendIT extends BackendContract {

    @RegisterExtension
    final DockerGround ground = new DockerGround(210);

    @Override
    protected Backend backend() {
        return ground.backend();
    }

    @Override
    protected BackendGround anotherGround() {
        return new DockerGround(219);
    }

    @Override
    protected void assertNothingIsLeftOf(LabSpec lab) {
        assertThat(ground.remains(lab.name())).isEmpty();
    }
}
