package org.bascule.app.configuration;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Labels;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Loader;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Cluster;
import org.bascule.lab.Snapshot;

/** The configuration files of a node, beside the document's. */
public final class ConfigurationView extends FxmlView {

    /** The width of two columns of usual lines, in em. */
    private static final double TWO_COLUMNS = 52;

    private final LabSession session;
    private final Optional<String> node;
    private final Loader loader = new Loader("configuration", Platform::runLater);
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
    public ConfigurationView(LabSession session, UserSettings settings, Optional<String> node) {
        super(settings.lang().get());
        this.session = session;
        this.node = node;
        load(Fxml.CONFIGURATION);
        whileVisible(this::follow);
        whileOpen(loader::close);
    }

    @FXML
    void initialize() {
        rows.setCellFactory(any -> new RowCell(lang(), sideBySide));
        rows.getSelectionModel().selectedItemProperty().subscribe((before, now) -> tell(Optional.ofNullable(now)));
        files.setConverter(Labels.of(file -> say(node.isPresent() ? file.name() : file.label())));
        List<ConfigFile> all = ConfigFile.of(session.spec().topology(), node);
        files.getItems().setAll(all);
        files.setVisibleRowCount(Math.min(all.size(), 12));
        files.getSelectionModel().select(ConfigFile.first(all));
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
        wear("unified", !two);
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
                        Explanations.builtIn()),
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
        wear("described", page.described());
        showRows();
        showTitles();
        summary.setText(say(now.summary()));
        tell(Optional.ofNullable(rows.getSelectionModel().getSelectedItem()));
    }

    /** In one column, the titles explain the signs of the lines. */
    private void showTitles() {
        boolean two = sideBySide.get();
        labTitle.setText(say(page.labHead(two)));
        documentTitle.setText(say(page.documentHead(two)));
        documentTitle.setManaged(!documentTitle.getText().isEmpty());
        labTitle.setTooltip(new Tooltip(say(page.labTitle())));
    }

    private void wear(String style, boolean worn) {
        root().getStyleClass().remove(style);
        if (worn) {
            root().getStyleClass().add(style);
        }
    }

    private void tell(Optional<Row> row) {
        why.setText(say(page.why(row)));
    }

    private Subscription follow() {
        Subscription changes = Subscription.combine(
                FileChanges.of(session.entries(), this::refresh),
                session.snapshot()
                        .map(Snapshot::cluster)
                        .map(Cluster::config)
                        .subscribe((before, config) -> refreshDynamic()));
        refresh();
        return changes;
    }

    private void refreshDynamic() {
        if (files.getValue().kind() == Kind.DYNAMIC) {
            refresh();
        }
    }
}
