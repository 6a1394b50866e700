package org.bascule.app.traffic;

import java.time.Instant;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.bascule.app.history.Throughput;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.TrafficView;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Ports;

/** The traffic of the clients: the outcomes of their operations, and their throughput. */
public final class TrafficPane extends FxmlView {

    private static final Duration EVERY = Duration.seconds(1);

    private final LabSession session;
    private final ClientCard writer;
    private final ClientCard reader;
    private final XYChart.Series<Number, Number> writes = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> reads = new XYChart.Series<>();
    private final Timeline clock = new Timeline(new KeyFrame(EVERY, tick -> draw()));

    @FXML
    private Label empty;

    @FXML
    private HBox accounts;

    @FXML
    private VBox cards;

    @FXML
    private AreaChart<Number, Number> chart;

    @FXML
    private NumberAxis time;

    @FXML
    private NumberAxis each;

    public TrafficPane(LabSession session, UserSettings settings) {
        super(settings.lang().get());
        this.session = session;
        Ports ports = session.spec().topology().ports();
        this.writer = new ClientCard(lang(), "fth-edit-3", TrafficMessages.writerPort(ports.production()));
        this.reader = new ClientCard(lang(), "fth-eye", TrafficMessages.readerPort(ports.standby()));
        clock.setCycleCount(Animation.INDEFINITE);
        load(Fxml.TRAFFIC);
        whileVisible(this::follow);
    }

    @FXML
    void initialize() {
        cards.getChildren().addAll(writer.root(), reader.root());
        empty.setText(ClientChapters.words(session.navigation().scenario(), lang()));
        writes.setName(say(TrafficMessages.writesAcknowledgedPerSecond()));
        reads.setName(say(TrafficMessages.readsPerSecond()));
        chart.getData().add(reads);
        chart.getData().add(writes);
        time.setLowerBound(-(double) Throughput.KEPT.toSeconds());
        time.setTickLabelFormatter(
                shownAs(seconds -> seconds == 0 ? say(TrafficMessages.now()) : Math.round(seconds) + " s"));
        each.setTickLabelFormatter(shownAs(count -> count == Math.rint(count) ? Long.toString(Math.round(count)) : ""));
    }

    private static StringConverter<Number> shownAs(DoubleFunction<String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(Number number) {
                return words.apply(number.doubleValue());
            }

            @Override
            public Number fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private Subscription follow() {
        draw();
        return session.traffic().subscribe(this::show).and(clock::stop);
    }

    private void show(TrafficView traffic) {
        TrafficPage page = TrafficPage.of(traffic, lang());
        empty.setVisible(!page.anyClient());
        accounts.setVisible(page.anyClient());
        writer.show(page.writer());
        reader.show(page.reader());
        if (page.running()) {
            clock.play();
        }
    }

    private void draw() {
        Instant now = Instant.now();
        fill(writes, session.history().writerThroughput(), now);
        fill(reads, session.history().readerThroughput(), now);
        if (!session.traffic().get().running()) {
            clock.stop();
        }
    }

    private static void fill(XYChart.Series<Number, Number> series, Throughput throughput, Instant now) {
        List<XYChart.Data<Number, Number>> points = TrafficPage.points(throughput, now).stream()
                .map(point -> new XYChart.Data<Number, Number>(point.seconds(), point.operations()))
                .toList();
        series.getData().setAll(points);
    }
}
