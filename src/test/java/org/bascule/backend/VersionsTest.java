package org.bascule.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"13", "17", "29"})
    void aMajorVersionOfPostgresqlIsANumber(String written) {
        assertThat(Versions.postgres(written)).hasValue(Integer.parseInt(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "9.6", "30", "17.2", "017", "-17", "newest", "१७"})
    void anythingElseIsNone(String written) {
        assertThat(Versions.postgres(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "14", "bookworm"})
    void otherReleasesOfDebianAreRefused(String written) {
        assertThat(DebianRelease.find(written)).isEmpty();
    }

    @Test
    void whatIsLeftOpenComesFromTheOthers() {
        Versions given = new Versions(OptionalInt.of(16), Optional.empty());
        Versions others = new Versions(OptionalInt.of(15), DebianRelease.find("13"));

        assertThat(given.or(others)).isEqualTo(new Versions(OptionalInt.of(16), Optional.of(DebianRelease.TRIXIE)));
        assertThat(Versions.ANY.or(others)).isEqualTo(others);
    }
}
