package org.bascule.app.traffic;

import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.export.DrawingExport;
import org.bascule.app.export.Format;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.model.LabSession;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** The chart of the clients, live, with its choices and its export. */
final class ChartView extends FxmlView {

    private static final Duration SAVED_SHOWN = Duration.seconds(6);

    private final LabSession session;
    private final ChartSource source;
    private final ChartPane chart;
    private DrawingExport export;

    @FXML
    private ToggleGroup clients;

    @FXML
    private ToggleGroup span;

    @FXML
    private ToggleButton writes;

    @FXML
    private ToggleButton live;

    @FXML
    private Label saved;

    @FXML
    private VBox problems;

    /** The style sheet sets its fill, which is the background of an export. */
    @FXML
    private Rectangle background;

    @FXML
    private StackPane area;

    ChartView(LabSession session, Lang lang) {
        super(lang);
        this.session = session;
        this.source = new ChartSource(session, lang);
        this.chart = new ChartPane(lang);
        load(Fxml.CHART);
        whileVisible(this::follow);
    }

    @FXML
    void initialize() {
        area.getChildren().add(chart);
        export = new DrawingExport(TrafficMessages.saveChart(), saved, problems, lang(), SAVED_SHOWN);
        for (ToggleGroup group : List.of(clients, span)) {
            group.selectedToggleProperty().subscribe((before, now) -> {
                if (now == null) {
                    before.setSelected(true);
                } else {
                    draw();
                }
            });
        }
    }

    @FXML
    void png() {
        save(Format.PNG);
    }

    @FXML
    void svg() {
        save(Format.SVG);
    }

    /** The chart as it is now. */
    Format.Copy copy(Format format) {
        return format.copy(chart.drawing(), chart.getWidth(), chart.getHeight(), (Color) background.getFill());
    }

    private void save(Format format) {
        String name = "bascule-" + session.spec().name() + "-" + say(TrafficMessages.clientsFile());
        export.ask(root().getScene().getWindow(), name, format, copy(format));
    }

    /** What the clients did is published several times a second while they run. */
    private Subscription follow() {
        return session.traffic().subscribe(traffic -> draw());
    }

    private void draw() {
        boolean writing = writes.isSelected();
        Text unit = writing ? TrafficMessages.writesPerSecond() : TrafficMessages.readsPerSecond();
        chart.show(source.chart(writing, live.isSelected(), Instant.now()), say(unit));
    }
}
