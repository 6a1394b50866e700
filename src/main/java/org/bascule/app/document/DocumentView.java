package org.bascule.app.document;

import java.util.Optional;
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
import org.bascule.app.model.Position;
import org.bascule.app.model.UserSettings;

/** The document as it was published, at the section that the chapter being read performs. */
public final class DocumentView extends FxmlView {

    private final LabSession desk;
    private final TheDocument document = TheDocument.read();
    private Optional<Section> followed = Optional.empty();

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

    public DocumentView(LabSession desk, UserSettings choices) {
        super(choices.lang().get());
        this.desk = desk;
        load(Fxml.DOCUMENT);
        whileVisible(() -> desk.navigation().shown().subscribe(this::follow));
    }

    @FXML
    void initialize() {
        sections.getItems().setAll(document.sections());
        sections.setCellFactory(any -> new SectionCell());
        sections.getSelectionModel().selectedItemProperty().subscribe((before, now) -> Optional.ofNullable(now)
                .ifPresent(this::show));
    }

    @FXML
    void next() {
        sections.getSelectionModel().selectNext();
        sections.scrollTo(Math.max(0, sections.getSelectionModel().getSelectedIndex() - 2));
    }

    /** A step of the same chapter leaves the reader where he is. */
    private void follow(Position at) {
        document.of(desk.navigation().chapter(at).id())
                .filter(section -> !followed.equals(Optional.of(section)))
                .ifPresent(section -> {
                    followed = Optional.of(section);
                    sections.getSelectionModel().select(section);
                    sections.scrollTo(Math.max(0, sections.getItems().indexOf(section) - 1));
                });
    }

    private void show(Section section) {
        String words = document.page(section);
        heading.setText(section.heading());
        page.setText(pageWords(section));
        page.setVisible(section.page().isPresent());
        next.setDisable(sections.getSelectionModel().getSelectedIndex()
                == sections.getItems().size() - 1);
        if (words.isBlank()) {
            Label below = new Label(say(DocumentMessages.sectionWithoutText()));
            below.getStyleClass().add("faint");
            text.getChildren().setAll(below);
        } else {
            text.getChildren().setAll(Markdown.render(words));
        }
        scroll.setVvalue(0);
    }

    private String pageWords(Section section) {
        return section.page().isPresent()
                ? say(DocumentMessages.page(section.page().getAsInt()))
                : "";
    }
}
