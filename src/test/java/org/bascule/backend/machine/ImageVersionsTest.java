package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.bascule.backend.DebianRelease;
import org.bascule.backend.Versions;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Timers;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class ImageVersionsTest {

    private static final LabSpec BUILT_BEFORE = new LabSpec(
            new LabName("poc"), new BackendKind("any"), Snapshots.TOPOLOGY, Timers.QUICK, "10.0.3", Snapshots.AT);

    @Test
    void aReleaseOfDebianComesWithItsPostgresql() {
        assertThat(ImageVersions.of(debian(OptionalInt.empty(), DebianRelease.BOOKWORM))
                        .says()
                        .en())
                .isEqualTo("Debian 12, PostgreSQL 15");
        assertThat(ImageVersions.of(debian(OptionalInt.empty(), DebianRelease.TRIXIE))
                        .says()
                        .en())
                .isEqualTo("Debian 13, PostgreSQL 17");
        assertThat(ImageVersions.of(debian(OptionalInt.of(16), DebianRelease.TRIXIE))
                        .label())
                .isEqualTo("debian13-pg16");
    }

    @Test
    void aLabKeepsTheVersionsThatItWasCreatedWith() {
        ImageVersions versions = ImageVersions.of(debian(OptionalInt.of(16), DebianRelease.BOOKWORM));
        LabSpec lab = versions.recorded(BUILT_BEFORE);

        assertThat(SpecJson.read(SpecJson.write(lab)).flatMap(ImageVersions::of))
                .contains(versions);
        assertThat(ImageVersions.of(BUILT_BEFORE)).isEmpty();
    }

    private static Versions debian(OptionalInt postgres, DebianRelease release) {
        return new Versions(postgres, Optional.of(release));
    }
}
