package org.bascule.app.diagram.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.bascule.app.Window;
import org.bascule.app.diagram.SyntheticLab;
import org.bascule.lab.Lang;

/** Measures how smoothly a diagram with a given number of nodes is panned and zoomed; run by bench/diagram. */
public final class DiagramBench {

    private static final int PULSES = 300;

    private DiagramBench() {}

    /** ETCDS MEMBERS */
    public static void main(String[] arguments) throws Exception {
        int etcds = Integer.parseInt(arguments[0]);
        int members = Integer.parseInt(arguments[1]);
        CompletableFuture<Node> shown = new CompletableFuture<>();
        Platform.startup(() -> shown.complete(show(SyntheticLab.whole(etcds, members))));
        Node canvas = shown.get(30, TimeUnit.SECONDS);
        Thread.sleep(3000);
        measure(etcds + members, "zoom", canvas, pulse -> scroll(canvas, pulse % 60 < 30 ? 8 : -8));
        measure(etcds + members, "pan", canvas, pulse -> drag(canvas, pulse));
        Platform.exit();
        System.exit(0);
    }

    private static Node show(SyntheticLab fabric) {
        Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet());
        DiagramPane pane = new DiagramPane(
                "bench", new SimpleObjectProperty<>(Optional.empty()), new SimpleObjectProperty<>(Set.of()), Lang.EN);
        StackPane root = new StackPane(pane.root());
        root.getStyleClass().addAll("root", "dark");
        Scene scene = new Scene(root, 1440, 860);
        for (String style : List.of("bascule", "diagram")) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Window.class.getResource(style + ".css"))
                            .toExternalForm());
        }
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        pane.show(fabric.diagram(Lang.EN));
        return root.lookup("#canvas");
    }

    private static void scroll(Node canvas, double by) {
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL, 700, 400, 700, 400, false, false, false, false, false, false, 0, by, 0, by,
                        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                        null));
    }

    private static void drag(Node canvas, int pulse) {
        double x = 700 + 200 * Math.sin(pulse / 20.0);
        double y = 400 + 150 * Math.cos(pulse / 20.0);
        Event.fireEvent(canvas, mouse(pulse == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, x, y));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false,
                false, null);
    }

    private static void measure(int nodes, String how, Node canvas, IntConsumer move) throws Exception {
        List<Double> gaps = new ArrayList<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            private long before;
            private int pulse;

            @Override
            public void handle(long now) {
                long real = System.nanoTime();
                if (before != 0) {
                    gaps.add((real - before) / 1e6);
                }
                before = real;
                move.accept(pulse++);
                if (pulse > PULSES) {
                    stop();
                    ended.complete(null);
                }
            }
        };
        Platform.runLater(timer::start);
        ended.get(120, TimeUnit.SECONDS);
        Collections.sort(gaps);
        System.out.println(String.format(
                Locale.ROOT,
                "%d nodes, %s: median time between frames %.0f ms, 95th percentile %.0f ms, longest %.0f ms",
                nodes,
                how,
                gaps.get(gaps.size() / 2),
                gaps.get((int) (gaps.size() * 0.95)),
                gaps.get(gaps.size() - 1)));
    }
}
