package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.backend.Backend;
import org.bascule.backend.BackendContract;
import org.bascule.backend.BackendGround;
import org.bascule.lab.LabSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract, on real LXC containers. */
@Tag("containers")
class LxcBackendIT extends BackendContract {

    @RegisterExtension
    final LxcGround ground = new LxcGround();

    @Override
    protected Backend backend() {
        return ground.backend();
    }

    @Override
    protected BackendGround anotherGround() {
        return new LxcGround();
    }

    @Override
    protected void assertNothingIsLeftOf(LabSpec lab) {
        assertThat(ground.remains(lab.name(), lab.network())).isEmpty();
    }
}
