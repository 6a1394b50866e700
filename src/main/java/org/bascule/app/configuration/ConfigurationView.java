package org.bascule.app.configuration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.look.Visibility;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.background.Background;
import org.bascule.journal.Entry;
import org.bascule.lab.Cluster;
import org.bascule.lab.Lang;
import org.bascule.lab.Snapshot;

/** The files that configure a node, beside the document's. */
public final class ConfigurationView implements View {

    /** In letters' heights: what two columns of usual lines take. */
    private static final double TWO_COLUMNS = 52;

    private final LabSession session;
    private final Lang lang;
    private final Optional<String> node;
    private final Explanations explanations = Explanations.read();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Background.threads("configuration"));
    private final ListChangeListener<Entry> written = this::written;
    private final Parent root;
    private final Subscription shown;
    private Subscription whileShown = Subscription.EMPTY;
    private final BooleanProperty sideBySide = new SimpleBooleanProperty(true);
    private Optional<String> labText = Optional.empty();
    private String labWords = "";
    private String documentWords = "";
    private List<Row> compared = List.of();

    @FXML
    private ComboBox<ConfigFile> files;

    @FXML
    private Label summary;

    @FXML
    private Label labTitle;

    @FXML
    private Label documentTitle;

    @FXML
    private FlowPane tools;

    @FXML
    private ListView<Row> rows;

    @FXML
    private Label why;

    /** @param node the node to show; without one, all of them */
    public ConfigurationView(LabSession session, UserSettings choices, Optional<String> node) {
        this.session = session;
        this.lang = choices.lang().get();
        this.node = node;
        this.root = Fxml.CONFIGURATION.load(this, lang);
        this.shown = Visibility.of(root).subscribe(this::shown);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        shown.unsubscribe();
        shown(false);
        thread.shutdownNow();
    }

    @FXML
    void initialize() {
        rows.setCellFactory(any -> new RowCell(lang, sideBySide));
        rows.getSelectionModel().selectedItemProperty().subscribe((before, now) -> tell(Optional.ofNullable(now)));
        files.setConverter(new StringConverter<>() {
            @Override
            public String toString(ConfigFile file) {
                return file == null ? "" : (node.isPresent() ? file.name() : file.label()).in(lang);
            }

            @Override
            public ConfigFile fromString(String words) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        List<ConfigFile> all = ConfigFile.of(session.spec().topology(), node);
        files.getItems().setAll(all);
        files.setVisibleRowCount(Math.min(all.size(), 12));
        files.getSelectionModel()
                .select(all.stream()
                        .filter(file -> file.kind() == Kind.PATRONI)
                        .findFirst()
                        .orElse(all.get(0)));
        files.valueProperty().subscribe((before, now) -> {
            compare(List.of());
            refresh();
        });
        summary.maxWidthProperty().bind(tools.widthProperty().multiply(0.94));
        rows.widthProperty().subscribe((before, now) -> arrange(now.doubleValue()));
    }

    /** Two columns where each has room for a usual line; or else one, in which lines wrap. */
    private void arrange(double width) {
        boolean two = width >= TWO_COLUMNS * why.getFont().getSize();
        if (width <= 0 || two == sideBySide.get()) {
            return;
        }
        sideBySide.set(two);
        root.getStyleClass().remove("unified");
        if (!two) {
            root.getStyleClass().add("unified");
        }
        titles();
        compare(compared);
    }

    private void compare(List<Row> now) {
        compared = now;
        List<Row> shown = sideBySide.get() ? now : Unified.of(now);
        if (!rows.getItems().equals(shown)) {
            rows.getItems().setAll(shown);
            step(1);
        }
    }

    @FXML
    void refresh() {
        ConfigFile file = files.getValue();
        thread.execute(() -> {
            Origin.Read lab = Origin.ofTheLab(file, session.open().stage());
            Optional<String> document = Origin.ofTheDocument(file);
            List<Row> found = lab.text().isPresent() && document.isPresent()
                    ? explanations.explain(file.kind(), Comparison.of(lab.text().get(), document.get()))
                    : Comparison.alone(lab.text(), document);
            Platform.runLater(() -> {
                if (file.equals(files.getValue())) {
                    show(file, lab, document.isPresent(), found);
                }
            });
        });
    }

    @FXML
    void next() {
        step(1);
    }

    @FXML
    void previous() {
        step(-1);
    }

    @FXML
    void copy() {
        labText.ifPresent(Copy::text);
    }

    /** To the next line that differs for more than its address; round the end. */
    private void step(int direction) {
        List<Row> all = rows.getItems();
        int size = all.size();
        int from = rows.getSelectionModel().getSelectedIndex();
        int start = from >= 0 ? from : direction > 0 ? -1 : size;
        IntStream.rangeClosed(1, size)
                .map(i -> Math.floorMod(start + direction * i, size))
                .filter(at -> all.get(at).differs() && !all.get(at).quiet())
                .findFirst()
                .ifPresent(at -> {
                    rows.getSelectionModel().clearAndSelect(at);
                    rows.scrollTo(Math.max(0, at - 2));
                });
    }

    private void show(ConfigFile file, Origin.Read lab, boolean inTheDocument, List<Row> found) {
        labText = lab.text();
        compare(found);
        labWords = ConfigurationWords.lab(file, lab).in(lang);
        documentWords = ConfigurationWords.document(inTheDocument).in(lang);
        titles();
        summary.setText(ConfigurationWords.summary(lab, found).in(lang));
        tell(Optional.ofNullable(rows.getSelectionModel().getSelectedItem()));
    }

    /** In one column, the signs that the lines have. */
    private void titles() {
        boolean two = sideBySide.get();
        labTitle.setText(two ? labWords : ConfigurationMessages.legendLab().in(lang));
        documentTitle.setText(
                two ? documentWords : ConfigurationMessages.legendDocument().in(lang));
        labTitle.setTooltip(new Tooltip(labWords));
    }

    private void tell(Optional<Row> row) {
        why.setText(ConfigurationWords.why(row).in(lang));
    }

    private void shown(boolean now) {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        session.entries().removeListener(written);
        if (now) {
            session.entries().addListener(written);
            whileShown = session.snapshot()
                    .map(Snapshot::cluster)
                    .map(Cluster::config)
                    .subscribe((before, config) -> refreshDynamic());
            refresh();
        }
    }

    private void refreshDynamic() {
        if (files.getValue().kind() == Kind.DYNAMIC) {
            refresh();
        }
    }

    private void written(ListChangeListener.Change<? extends Entry> change) {
        while (change.next()) {
            if (change.getAddedSubList().stream()
                    .anyMatch(entry -> entry instanceof Entry.StepEnded || entry instanceof Entry.StateBuilt)) {
                refresh();
                return;
            }
        }
    }
}
