package org.bascule.app.document;

import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Markdown;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Loader;
import org.bascule.app.model.Position;
import org.bascule.app.model.UserSettings;

/** The published document, at the section of the chapter that is shown. */
public final class DocumentView extends FxmlView {

    private final LabSession session;
    private final Loader loader = new Loader("document", Platform::runLater);
    private PublishedDocument document = PublishedDocument.EMPTY;
    private Optional<Section> lastFollowed = Optional.empty();

    @FXML
    private ListView<Section> sections;

    @FXML
    private Label heading;

    @FXML
    private Label page;

    @FXML
    private Button next;

    @FXML
    private VBox text;

    @FXML
    private ScrollPane scroll;

    public DocumentView(LabSession session, UserSettings settings) {
        super(settings.lang().get());
        this.session = session;
        load(Fxml.DOCUMENT);
        whileOpen(loader::close);
        loader.load(PublishedDocument::read, this::show);
    }

    @FXML
    void initialize() {
        page.setVisible(false);
        sections.setCellFactory(any -> new SectionCell());
        sections.getSelectionModel().selectedItemProperty().subscribe((before, now) -> Optional.ofNullable(now)
                .ifPresent(this::show));
    }

    @FXML
    void next() {
        sections.getSelectionModel().selectNext();
        sections.scrollTo(Math.max(0, sections.getSelectionModel().getSelectedIndex() - 2));
    }

    private void show(PublishedDocument read) {
        document = read;
        sections.getItems().setAll(document.sections());
        whileVisible(() -> session.navigation().shown().subscribe(this::follow));
    }

    /** Turns to another section only for another chapter. */
    private void follow(Position at) {
        document.sectionOf(session.navigation().chapter(at).id())
                .filter(section -> !lastFollowed.equals(Optional.of(section)))
                .ifPresent(section -> {
                    lastFollowed = Optional.of(section);
                    sections.getSelectionModel().select(section);
                    sections.scrollTo(Math.max(0, sections.getItems().indexOf(section) - 1));
                });
    }

    private void show(Section section) {
        DocumentPage shown = DocumentPage.of(document, section, lang());
        heading.setText(shown.heading());
        page.setText(shown.page());
        page.setVisible(!shown.page().isEmpty());
        next.setDisable(!shown.hasNext());
        text.getChildren().setAll(shown.text().isBlank() ? withoutText() : Markdown.render(shown.text()));
        scroll.setVvalue(0);
    }

    private Label withoutText() {
        Label label = new Label(say(DocumentMessages.sectionWithoutText()));
        label.getStyleClass().add("faint");
        return label;
    }
}
