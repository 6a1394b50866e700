package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.bascule.lab.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserSettingsTest {

    private final Preferences store = Preferences.userRoot().node("org/bascule/test/" + UUID.randomUUID());

    @AfterEach
    void forget() throws BackingStoreException {
        store.removeNode();
    }

    @Test
    void theFirstStartSpeaksTheSystemsLanguage() {
        assertThat(new UserSettings(store, Lang.FR).lang().get()).isEqualTo(Lang.FR);
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        UserSettings before = new UserSettings(store, Lang.EN);
        before.lang().set(Lang.FR);
        before.dark().set(false);
        before.presenting().set(true);
        before.quickTimers().set(true);
        before.keepDivider("side", 0.6);
        before.keepWord("backend", "local");
        UserSettings after = new UserSettings(store, Lang.EN);
        assertThat(after.lang().get()).isEqualTo(Lang.FR);
        assertThat(after.dark().get()).isFalse();
        assertThat(after.presenting().get()).isTrue();
        assertThat(after.quickTimers().get()).isTrue();
        assertThat(after.divider("side", 0.5)).isEqualTo(0.6);
        assertThat(after.word("backend", "")).isEqualTo("local");
    }

    @Test
    void predictionsAreOfferedUnlessTheWindowPresents() {
        UserSettings choices = new UserSettings(store, Lang.EN);
        assertThat(choices.predicting().get()).isTrue();
        choices.presenting().set(true);
        assertThat(choices.predicting().get()).isFalse();
        choices.predicting().set(true);
        assertThat(new UserSettings(store, Lang.EN).predicting().get()).isTrue();
        choices.predicting().set(false);
        choices.presenting().set(false);
        assertThat(choices.predicting().get()).isTrue();
    }

    @Test
    void aMaximizedWindowKeepsTheSizeItHadBefore() {
        UserSettings choices = new UserSettings(store, Lang.EN);
        choices.keep(new UserSettings.Frame(10, 20, 1280, 720, false));
        choices.keep(new UserSettings.Frame(0, 0, 3000, 2000, true));
        assertThat(choices.frame()).isEqualTo(new UserSettings.Frame(10, 20, 1280, 720, true));
    }

    @Test
    void aLanguageThatNoVersionKnowsIsForgotten() {
        store.put("lang", "DE");
        assertThat(new UserSettings(store, Lang.FR).lang().get()).isEqualTo(Lang.FR);
    }
}
