package org.bascule.app.model;

import java.util.Arrays;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.bascule.lab.Lang;
import org.slf4j.LoggerFactory;

/** The user's settings of the window, kept from one start to the next. */
public final class UserSettings {

    /** The window's position and size; NaN coordinates let the system choose. */
    public record Frame(double x, double y, double width, double height, boolean maximized) {}

    private final Preferences store;
    private final ObjectProperty<Lang> lang;
    private final BooleanProperty dark;
    private final BooleanProperty presenting;
    private final BooleanProperty quickTimers;
    private final BooleanProperty predicting;
    private final BooleanProperty predictingWhilePresenting;
    private final BooleanProperty myTurn;

    /** @param usual the language until one has been chosen */
    public UserSettings(Preferences store, Lang usual) {
        this.store = store;
        lang = new SimpleObjectProperty<>(Arrays.stream(Lang.values())
                .filter(known -> known.name().equals(store.get("lang", "")))
                .findFirst()
                .orElse(usual));
        dark = remembered("dark", true);
        presenting = remembered("presenting", false);
        quickTimers = remembered("quick-timers", false);
        predicting = remembered("predicting", true);
        predictingWhilePresenting = remembered("predicting-presenting", false);
        myTurn = remembered("my-turn", false);
        lang.addListener((property, before, now) -> store.put("lang", now.name()));
    }

    public static UserSettings ofThisUser(Lang usual) {
        return new UserSettings(Preferences.userRoot().node("org/bascule/window"), usual);
    }

    public ObjectProperty<Lang> lang() {
        return lang;
    }

    public BooleanProperty dark() {
        return dark;
    }

    public BooleanProperty presenting() {
        return presenting;
    }

    public BooleanProperty quickTimers() {
        return quickTimers;
    }

    /** Whether the user may predict what a fault of the leader leads to; a setting of its own while presenting. */
    public BooleanProperty predicting() {
        return presenting.get() ? predictingWhilePresenting : predicting;
    }

    /** Whether the user does the steps by hand; never while presenting. */
    public BooleanProperty myTurn() {
        return myTurn;
    }

    public Frame frame() {
        return new Frame(
                store.getDouble("x", Double.NaN),
                store.getDouble("y", Double.NaN),
                store.getDouble("width", 1440),
                store.getDouble("height", 900),
                store.getBoolean("maximized", false));
    }

    /** The size of a maximized window is not saved: it is the screen's. */
    public void keep(Frame frame) {
        store.putBoolean("maximized", frame.maximized());
        if (!frame.maximized()) {
            store.putDouble("x", frame.x());
            store.putDouble("y", frame.y());
            store.putDouble("width", frame.width());
            store.putDouble("height", frame.height());
        }
    }

    /** The position of a divider, from 0 to 1. */
    public double divider(String name, double usual) {
        return store.getDouble("divider-" + name, usual);
    }

    public void keepDivider(String name, double position) {
        store.putDouble("divider-" + name, position);
    }

    public String word(String name, String usual) {
        return store.get(name, usual);
    }

    public void keepWord(String name, String word) {
        store.put(name, word);
    }

    /** The saved positions of each lab. */
    public SavedPositions positions() {
        return new SavedPositions(store.node("labs"));
    }

    /** Writes the settings; if that fails, they are lost at the next start. */
    public void flush() {
        try {
            store.flush();
        } catch (BackingStoreException refused) {
            LoggerFactory.getLogger(UserSettings.class).debug("choices not kept", refused);
        }
    }

    private BooleanProperty remembered(String name, boolean usual) {
        BooleanProperty property = new SimpleBooleanProperty(store.getBoolean(name, usual));
        property.addListener((any, before, now) -> store.putBoolean(name, now));
        return property;
    }
}
