package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.backend.Backend;
import org.bascule.backend.BackendContract;
import org.bascule.backend.BackendGround;
import org.bascule.lab.LabSpec;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract, on ordinary processes of this machine. */
class LocalBackendIT extends BackendContract {

    @RegisterExtension
    final LocalHome home = new LocalHome();

    @Override
    protected Backend backend() {
        return home.backend();
    }

    @Override
    protected BackendGround anotherGround() {
        return new LocalHome();
    }

    @Override
    protected void assertNothingIsLeftOf(LabSpec lab) {
        assertThat(home.processes())
                .filteredOn(process ->
                        lab.name().value().equals(process.environment().get(LabProcesses.LAB)))
                .isEmpty();
        assertThat(home.path().resolve("labs").resolve(lab.name().value())).doesNotExist();
    }
}
