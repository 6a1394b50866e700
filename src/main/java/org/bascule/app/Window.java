package org.bascule.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.bascule.app.model.Session;
import org.bascule.app.model.UserSettings;
import org.bascule.backend.Backend;
import org.bascule.lab.Lang;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.slf4j.LoggerFactory;

/** The window: its theme, its size, and what happens to the lab when it is closed. */
public final class Window {

    private static final String DOCUMENT = "poc";
    private static final String BEYOND = "beyond";
    private static final String TROUBLESHOOTING = "troubleshooting";
    private static final List<String> STYLES = List.of("bascule", "diagram", "below", "incidents", "node");
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    private final Stage stage;
    private final Session session;
    private final UserSettings choices;
    private final StackPane root = new StackPane();
    private Subscription subscriptions = Subscription.EMPTY;
    private MainView view;

    /** Called on the JavaFX thread. */
    public Window(Stage stage, List<Backend> backends, UserSettings choices) {
        this.stage = stage;
        this.choices = choices;
        this.session = new Session(backends, scenario(), choices.positions(), Platform::runLater);
    }

    /**
     * Opens the window, and returns when it has been closed.
     *
     * @return the program's exit code; nothing when there is no screen to open it on
     */
    public static OptionalInt open(List<Backend> backends, Lang usual) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setOnHidden(hidden -> closed.countDown());
                new Window(stage, backends, UserSettings.ofThisUser(usual)).show();
            });
            closed.await();
        } catch (UnsupportedOperationException | UnsatisfiedLinkError noScreen) {
            LoggerFactory.getLogger(Window.class).debug("no screen", noScreen);
            return OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return OptionalInt.of(0);
    }

    public Session session() {
        return session;
    }

    public void show() {
        Scene scene = new Scene(root);
        STYLES.forEach(style -> scene.getStylesheets()
                .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                        .toExternalForm()));
        subscriptions = Subscription.combine(
                choices.dark().subscribe(Window::theme),
                choices.dark().subscribe(dark -> mark("dark", dark)),
                choices.presenting().subscribe(presenting -> mark("presenting", presenting)),
                choices.lang().subscribe(lang -> build()));
        stage.setScene(scene);
        stage.setTitle("Bascule");
        place(choices.frame());
        stage.setOnCloseRequest(request -> {
            request.consume();
            view.askToClose(this::end);
        });
        stage.show();
        session.refresh();
    }

    private void place(UserSettings.Frame kept) {
        List<Rectangle2D> screens = Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getVisualBounds)
                .toList();
        UserSettings.Frame frame = FrameFit.fit(kept, screens);
        Rectangle2D screen = FrameFit.screenOf(frame, screens);
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        stage.setX(frame.x());
        stage.setY(frame.y());
        stage.setWidth(frame.width());
        stage.setHeight(frame.height());
        stage.setMaximized(frame.maximized());
    }

    private void build() {
        if (view != null) {
            view.close();
        }
        view = new MainView(session, choices);
        root.getChildren().setAll(view.root());
    }

    private void end() {
        choices.keep(new UserSettings.Frame(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        choices.flush();
        subscriptions.unsubscribe();
        view.close();
        session.close();
        stage.hide();
    }

    private void mark(String style, boolean wanted) {
        root.getStyleClass().remove(style);
        if (wanted) {
            root.getStyleClass().add(style);
        }
    }

    private static void theme(boolean dark) {
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private static Scenario scenario() {
        return ScenarioReader.builtIn(DOCUMENT)
                .followedBy(ScenarioReader.builtIn(BEYOND))
                .followedBy(ScenarioReader.builtIn(TROUBLESHOOTING));
    }
}
