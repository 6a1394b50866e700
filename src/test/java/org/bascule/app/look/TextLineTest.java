package org.bascule.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextLineTest {

    private static final Pattern KEY = Pattern.compile("\"%([^\"]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Fxml.words(Lang.FR).keySet()).isEqualTo(Fxml.words(Lang.EN).keySet());
        assertThat(Fxml.words(Lang.FR).getLocale().getLanguage()).isEqualTo("fr");
        assertThat(Fxml.words(Lang.EN).getLocale().getLanguage()).isEmpty();
    }

    @Test
    void everyWordIsSomewhereInAView() throws IOException {
        assertThat(used()).isEqualTo(new TreeSet<>(Fxml.words(Lang.EN).keySet()));
    }

    @ParameterizedTest
    @EnumSource(Fxml.class)
    void everyViewHasItsFile(Fxml view) {
        assertThat(Path.of("fxml", view.file())).exists();
    }

    @Test
    void everyFileIsAView() {
        String[] files = Path.of("fxml").toFile().list();
        assertThat(files)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fxml.values()).map(Fxml::file).toList());
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Fxml view : Fxml.values()) {
            Matcher matcher = KEY.matcher(Files.readString(Path.of("fxml", view.file())));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }
}
