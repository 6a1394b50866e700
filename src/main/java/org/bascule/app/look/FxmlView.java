package org.bascule.app.look;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/**
 * A view whose nodes come from its file in {@code fxml/}, with its {@code @FXML} fields filled by {@link #load}. What it
 * listens to ends with {@link #close}. Used on the JavaFX application thread.
 */
public abstract class FxmlView implements View {

    private final Lang lang;
    private Parent root;
    private Subscription whileOpen = Subscription.EMPTY;
    private Subscription whileVisible = Subscription.EMPTY;

    protected FxmlView(Lang lang) {
        this.lang = lang;
    }

    /** Called once, when the fields that {@code initialize()} uses have their values. */
    protected final void load(Fxml file) {
        root = file.load(this, lang);
    }

    /** Keeps subscriptions until the view is closed. */
    protected final void whileOpen(Subscription... subscriptions) {
        whileOpen = whileOpen.and(Subscription.combine(subscriptions));
    }

    /**
     * Keeps subscriptions while the view can be seen: a view in a tab that is not selected does no work.
     *
     * @param subscribe called each time the view becomes visible; what it returns is cancelled when the view is hidden
     */
    protected final void whileVisible(Supplier<Subscription> subscribe) {
        whileOpen(Visibility.of(root).subscribe(visible -> {
            hidden();
            if (visible) {
                whileVisible = subscribe.get();
            }
        }));
    }

    protected final Lang lang() {
        return lang;
    }

    protected final String say(Text text) {
        return text.in(lang);
    }

    @Override
    public final Parent root() {
        return root;
    }

    @Override
    public void close() {
        whileOpen.unsubscribe();
        hidden();
    }

    private void hidden() {
        Subscription before = whileVisible;
        whileVisible = Subscription.EMPTY;
        before.unsubscribe();
    }
}
