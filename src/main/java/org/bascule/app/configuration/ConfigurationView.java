package org.bascule.app.configuration;

import java.util.List;
import java.util.Optional;
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
import org.bascule.app.model.Loader;
import org.bascule.app.model.UserSettings;
import org.bascule.journal.Entry;
import org.bascule.lab.Cluster;
import org.bascule.lab.Lang;
import org.bascule.lab.Snapshot;

/** The configuration files of a node, beside the document's. */
public final class ConfigurationView implements View {

    /** The width of two columns of usual lines, in em. */
    private static final double TWO_COLUMNS = 52;

    private final LabSession session;
    private final Lang lang;
    private final Optional<String> node;
    private final Explanations explanations = Explanations.read();
    private final Loader loader = new Loader("configuration", Platform::runLater);
    private final ListChangeListener<Entry> written = this::written;
    private final Parent root;
    private final Subscription shown;
    private Subscription whileShown = Subscription.EMPTY;
    private final BooleanProperty sideBySide = new SimpleBooleanProperty(true);
    private ConfigurationPage page = ConfigurationPage.EMPTY;

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
        loader.close();
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
            page = ConfigurationPage.EMPTY;
            showRows();
            refresh();
        });
        summary.maxWidthProperty().bind(tools.widthProperty().multiply(0.94));
        rows.widthProperty().subscribe((before, now) -> arrange(now.doubleValue()));
    }

    /** Two columns if a usual line fits in each, or else one, in which lines wrap. */
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
        showTitles();
        showRows();
    }

    private void showRows() {
        List<Row> now = page.rows(sideBySide.get());
        if (!rows.getItems().equals(now)) {
            rows.getItems().setAll(now);
            step(1);
        }
    }

    @FXML
    void refresh() {
        ConfigFile file = files.getValue();
        loader.load(
                () -> ConfigurationPage.of(
                        file,
                        Origin.ofTheLab(file, session.open().context()),
                        Origin.ofTheDocument(file),
                        explanations),
                found -> {
                    if (file.equals(files.getValue())) {
                        show(found);
                    }
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
        page.labText().ifPresent(Copy::text);
    }

    private void step(int direction) {
        ConfigurationPage.nextDifference(
                        rows.getItems(), rows.getSelectionModel().getSelectedIndex(), direction)
                .ifPresent(at -> {
                    rows.getSelectionModel().clearAndSelect(at);
                    rows.scrollTo(Math.max(0, at - 2));
                });
    }

    private void show(ConfigurationPage now) {
        page = now;
        showRows();
        showTitles();
        summary.setText(now.summary().in(lang));
        tell(Optional.ofNullable(rows.getSelectionModel().getSelectedItem()));
    }

    /** In one column, the titles explain the signs of the lines. */
    private void showTitles() {
        boolean two = sideBySide.get();
        labTitle.setText((two ? page.labTitle() : ConfigurationMessages.legendLab()).in(lang));
        documentTitle.setText((two ? page.documentTitle() : ConfigurationMessages.legendDocument()).in(lang));
        labTitle.setTooltip(new Tooltip(page.labTitle().in(lang)));
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
