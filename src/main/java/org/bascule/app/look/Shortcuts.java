package org.bascule.app.look;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

/** Keyboard shortcuts of a part of the window. They work wherever the focus is, as long as the part is in the window. */
public final class Shortcuts {

    private Shortcuts() {}

    public static Subscription of(Node part, Map<KeyCombination, Runnable> actions) {
        add(part.getScene(), actions);
        return part.sceneProperty()
                .subscribe((before, now) -> {
                    remove(before, actions);
                    add(now, actions);
                })
                .and(() -> remove(part.getScene(), actions));
    }

    private static void add(Scene scene, Map<KeyCombination, Runnable> actions) {
        if (scene != null) {
            scene.getAccelerators().putAll(actions);
        }
    }

    /** Leaves the keys that another part has taken meanwhile. */
    private static void remove(Scene scene, Map<KeyCombination, Runnable> actions) {
        if (scene != null) {
            actions.forEach((keys, action) -> scene.getAccelerators().remove(keys, action));
        }
    }
}
