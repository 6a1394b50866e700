package org.bascule.app.incident;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.export.DrawingExport;
import org.bascule.app.export.Format;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.model.IncidentLog;
import org.bascule.app.model.UserSettings;
import org.bascule.incident.Incident;
import org.bascule.journal.Entry;
import org.bascule.journal.Report;

/** The incidents of the lab: one drawn to scale, or two compared. */
public final class IncidentsView extends FxmlView {

    private static final String RULES = "incident-rules";
    private static final String SHORTEN = "incident-shorten";
    private static final String ON = "on";
    private static final String DIVIDER = "incidents";
    private static final double LIST = 0.27;
    private static final Duration SAVED_SHOWN = Duration.seconds(6);

    private final IncidentLog log;
    private final ObservableList<Incident> incidents;
    private final List<Entry> journal;
    private final String lab;
    private final UserSettings settings;
    private final IncidentChart chart;
    private final ListChangeListener<Incident> onIncidents = change -> offer();
    private DrawingExport export;
    private IncidentSelection selection;
    private JournalImport journals;
    private Optional<IncidentPage> page = Optional.empty();

    @FXML
    private VBox empty;

    @FXML
    private SplitPane split;

    @FXML
    private ListView<Incident> list;

    @FXML
    private ComboBox<Optional<Incident>> other;

    @FXML
    private ToggleButton rules;

    @FXML
    private ToggleButton shorten;

    @FXML
    private VBox problems;

    @FXML
    private Label saved;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Rectangle background;

    /**
     * @param journal of the lab, for its report; may grow
     * @param lab proposed as the name of a file
     */
    public IncidentsView(IncidentLog log, List<Entry> journal, String lab, UserSettings settings) {
        super(settings.lang().get());
        this.log = log;
        this.incidents = log.view();
        this.journal = journal;
        this.lab = lab;
        this.settings = settings;
        this.chart = new IncidentChart(lang());
        load(Fxml.INCIDENTS);
        whileOpen(journals::close);
        whileVisible(this::follow);
    }

    @FXML
    void initialize() {
        scroll.setContent(chart);
        export = new DrawingExport(IncidentPageMessages.saveDrawing(), saved, problems, lang(), SAVED_SHOWN);
        selection = new IncidentSelection(list, other, lang(), this::show);
        journals = new JournalImport(log, problems, lang());
        keep(rules, RULES, "");
        keep(shorten, SHORTEN, "");
        split.setDividerPositions(settings.divider(DIVIDER, LIST));
        split.getDividers()
                .get(0)
                .positionProperty()
                .subscribe((before, now) -> settings.keepDivider(DIVIDER, now.doubleValue()));
    }

    @FXML
    void open() {
        journals.ask(root().getScene().getWindow());
    }

    /** Asks for the directory of the report. */
    @FXML
    void report() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(say(IncidentPageMessages.saveReport()));
        Optional.ofNullable(chooser.showDialog(root().getScene().getWindow()))
                .ifPresent(directory -> report(directory.toPath()));
    }

    /** Writes what {@code play --report} writes, of everything since the lab was opened. */
    void report(Path directory) {
        List<Entry> entries = List.copyOf(journal);
        export.save(directory, into -> Report.of(entries).write(into, entries, lang()));
    }

    @FXML
    void png() {
        save(Format.PNG);
    }

    @FXML
    void svg() {
        save(Format.SVG);
    }

    /** The drawing as it is now. */
    Format.Copy copy(Format format) {
        return format.copy(chart.drawing(), chart.drawnWidth(), chart.drawnHeight(), (Color) background.getFill());
    }

    /** Adds the incidents of an earlier run's journal. */
    void read(Path journal) {
        journals.read(journal);
    }

    private void save(Format format) {
        export.ask(root().getScene().getWindow(), "bascule-" + lab, format, copy(format));
    }

    private void keep(ToggleButton button, String word, String otherwise) {
        button.setSelected(settings.word(word, otherwise).equals(ON));
        button.selectedProperty().subscribe((before, now) -> {
            settings.keepWord(word, now ? ON : "off");
            draw();
        });
    }

    private Subscription follow() {
        incidents.addListener(onIncidents);
        offer();
        return () -> incidents.removeListener(onIncidents);
    }

    private void offer() {
        selection.offer(incidents);
        empty.setVisible(incidents.isEmpty());
        split.setVisible(!incidents.isEmpty());
    }

    private void show(List<Incident> selected) {
        page = Optional.of(IncidentPage.of(selected, lang()));
        draw();
    }

    private void draw() {
        page.ifPresent(
                shown -> chart.show(shown, new IncidentDrawing.Options(shorten.isSelected(), rules.isSelected())));
    }
}
