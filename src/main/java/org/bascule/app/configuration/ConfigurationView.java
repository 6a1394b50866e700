package org.bascule.app.configuration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.Shown;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;
import org.bascule.background.Background;
import org.bascule.journal.Entry;
import org.bascule.lab.Cluster;
import org.bascule.lab.Lang;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** The files that configure a node, beside the document's. */
public final class ConfigurationView implements View {

    private final LabDesk desk;
    private final Lang lang;
    private final Optional<String> node;
    private final Explanations explanations = Explanations.read();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Background.threads("configuration"));
    private final ListChangeListener<Entry> written = this::written;
    private final Parent root;
    private final Subscription shown;
    private Subscription whileShown = Subscription.EMPTY;
    private Optional<String> labText = Optional.empty();

    @FXML
    private ComboBox<ConfigFile> files;

    @FXML
    private Label summary;

    @FXML
    private Label labTitle;

    @FXML
    private Label documentTitle;

    @FXML
    private ListView<Row> rows;

    @FXML
    private Label why;

    /** @param node the node to show; without one, all of them */
    public ConfigurationView(LabDesk desk, Choices choices, Optional<String> node) {
        this.desk = desk;
        this.lang = choices.lang().get();
        this.node = node;
        this.root = Fxml.CONFIGURATION.load(this, lang);
        this.shown = Shown.of(root).subscribe(this::shown);
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
        rows.setCellFactory(any -> new RowCell(lang));
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
        List<ConfigFile> all = ConfigFile.of(desk.spec().topology(), node);
        files.getItems().setAll(all);
        files.setVisibleRowCount(Math.min(all.size(), 12));
        files.getSelectionModel()
                .select(all.stream()
                        .filter(file -> file.kind() == Kind.PATRONI)
                        .findFirst()
                        .orElse(all.get(0)));
        files.valueProperty().subscribe((before, now) -> {
            rows.getItems().clear();
            refresh();
        });
    }

    @FXML
    void refresh() {
        ConfigFile file = files.getValue();
        thread.execute(() -> {
            Origin.Read lab = Origin.ofTheLab(file, desk.open().stage());
            Optional<String> document = Origin.ofTheDocument(file);
            List<Row> compared = lab.text().isPresent() && document.isPresent()
                    ? explanations.explain(file.kind(), Comparison.of(lab.text().get(), document.get()))
                    : Comparison.alone(lab.text(), document);
            Platform.runLater(() -> {
                if (file.equals(files.getValue())) {
                    show(file, lab, document.isPresent(), compared);
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

    private void show(ConfigFile file, Origin.Read lab, boolean inTheDocument, List<Row> compared) {
        labText = lab.text();
        if (!rows.getItems().equals(compared)) {
            rows.getItems().setAll(compared);
            step(1);
        }
        labTitle.setText(
                file.kind() == Kind.DYNAMIC
                        ? Text.of("Ce que tient etcd", "What etcd holds").in(lang)
                        : file.kind() == Kind.UNIT
                                ? Text.of("Le laboratoire : la commande", "The lab: the command")
                                        .in(lang)
                                : Text.of("Le laboratoire : %s", "The lab: %s", lab.path())
                                        .in(lang));
        documentTitle.setText(
                inTheDocument
                        ? Text.of("Le document", "The document").in(lang)
                        : Text.of("Le document n'en a pas", "The document has none")
                                .in(lang));
        summary.setText(summary(lab, compared).in(lang));
        tell(Optional.ofNullable(rows.getSelectionModel().getSelectedItem()));
    }

    private static Text summary(Origin.Read lab, List<Row> compared) {
        if (lab.text().isEmpty()) {
            return Text.of("pas encore écrit", "not written yet");
        }
        long real =
                compared.stream().filter(row -> row.differs() && !row.quiet()).count();
        long quiet = compared.stream().filter(Row::quiet).count();
        return Text.of(
                "différences : %d, et %d qui ne tiennent qu'à la machine",
                "differences: %d, and %d that come from the machine only", real, quiet);
    }

    private void tell(Optional<Row> row) {
        why.setText(row.flatMap(Row::why)
                .map(reason -> reason.words().in(lang))
                .orElse((row.filter(Row::differs).isPresent()
                                ? Text.of("Le laboratoire fait autrement ici.", "The lab does otherwise here.")
                                : Text.of(
                                        "+ seulement dans le laboratoire, − seulement dans le document, ~ autrement."
                                                + " Choisissez une ligne marquée pour savoir pourquoi.",
                                        "+ in the lab only, − in the document only, ~ otherwise. Choose a marked line"
                                                + " to be told why."))
                        .in(lang)));
    }

    private void shown(boolean now) {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        desk.entries().removeListener(written);
        if (now) {
            desk.entries().addListener(written);
            whileShown = desk.snapshot()
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
