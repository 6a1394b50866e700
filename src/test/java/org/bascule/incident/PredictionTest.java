package org.bascule.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionTest {

    private static final List<String> MEMBERS = List.of("pg-1", "pg-2");

    @ParameterizedTest
    @ValueSource(strings = {"pg-2 30", "30 pg-2", " PG-2   30s ", "pg-2 30 s", "pg-2; 30.0"})
    void aMemberAndSeconds(String line) {
        assertThat(Prediction.parse(line, MEMBERS)).contains(prediction("pg-2", 30_000L));
    }

    @Test
    void oneOfThemIsEnough() {
        assertThat(Prediction.parse("pg-1", MEMBERS)).contains(prediction("pg-1", null));
        assertThat(Prediction.parse("1,5", MEMBERS)).contains(prediction(null, 1500L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "none", "nobody", "aucun", "personne"})
    void nobodyMayLead(String word) {
        assertThat(Prediction.parse(word, MEMBERS)).contains(prediction(Prediction.NOBODY, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pg-9", "pg-1 pg-2", "30 40", "pg-1 soon", "-30", "1e3", "pg-2 30 s s"})
    void anythingElseIsNoPrediction(String line) {
        assertThat(Prediction.parse(line, MEMBERS)).isEmpty();
    }

    @Test
    void itSaysWhatWasSaidInBothLanguages() {
        assertThat(prediction("pg-2", 30_000L).says().en()).isEqualTo("Prediction: pg-2, after 30 s.");
        assertThat(prediction(null, 1500L).says().fr()).isEqualTo("Prédiction : après 1,5 s.");
        assertThat(prediction(Prediction.NOBODY, null).says().fr()).isEqualTo("Prédiction : aucun leader.");
    }

    private static Prediction prediction(String leader, Long millis) {
        return new Prediction(
                Optional.ofNullable(leader), Optional.ofNullable(millis).map(Duration::ofMillis));
    }
}
