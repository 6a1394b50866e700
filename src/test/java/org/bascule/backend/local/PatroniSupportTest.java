package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatroniSupportTest {

    @ParameterizedTest
    @CsvSource({"3.0.2, 15", "3.0.3, 16", "3.3.2, 16", "4.0.0, 17", "4.0.6, 17", "4.0.7, 18", "4.1.0, 18", "5.0, 18"})
    void theNewestPostgresqlFollowsFromPatronisVersion(String patroni, int postgres) {
        assertThat(PatroniSupport.newestPostgres("patroni " + patroni + "\n")).hasValue(postgres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no version", "patroni 1.6.5"})
    void ofOthersItIsNotKnown(String answer) {
        assertThat(PatroniSupport.newestPostgres(answer)).isEmpty();
    }
}
