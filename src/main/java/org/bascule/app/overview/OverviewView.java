package org.bascule.app.overview;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.lab.VersionsInUse;
import org.bascule.scenario.Chapter;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user can do with a lab that is in no chapter. */
public final class OverviewView implements View {

    private final LabSession session;
    private final Lang lang;
    private final Label versions = new Label();
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private final Subscription subscriptions;

    public OverviewView(LabSession session, UserSettings choices) {
        this.session = session;
        this.lang = choices.lang().get();
        page.getStyleClass().add("overview");
        versions.setId("versions");
        versions.setWrapText(true);
        versions.getStyleClass().add("overview-words");
        versions.visibleProperty().bind(versions.textProperty().isNotEmpty());
        versions.managedProperty().bind(versions.visibleProperty());
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("plain-scroll");
        root.managedProperty().bind(root.visibleProperty());
        subscriptions = Subscription.combine(
                session.builder().complete().subscribe(any -> show()),
                session.freePlay().subscribe((before, now) -> show()),
                session.tasks().job().subscribe((before, now) -> show()),
                session.snapshot().subscribe(seen -> versions.setText(VersionsInUse.of(session.spec(), seen))));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }

    private void show() {
        boolean complete = session.builder().complete().get();
        page.getChildren()
                .setAll(
                        styled(
                                complete ? OverviewMessages.labComplete() : OverviewMessages.outsideAnyChapter(),
                                "step-title"),
                        words(
                                complete
                                        ? OverviewMessages.labCompleteDetails()
                                        : OverviewMessages.outsideAnyChapterDetails()),
                        versions,
                        heading(OverviewMessages.freePlay()),
                        words(OverviewMessages.freePlayDetails()),
                        freely());
        if (complete) {
            page.getChildren().add(heading(OverviewMessages.chaptersFromHere()));
            page.getChildren().addAll(fromHere());
        }
        page.getChildren()
                .addAll(heading(OverviewMessages.otherChapters()), words(OverviewMessages.otherChaptersDetails()));
    }

    private Button freely() {
        Button button = button(OverviewMessages.startFreePlay(), "fth-sliders");
        button.setId("play-freely");
        button.getStyleClass().add("accent");
        button.setDisable(session.freePlay().get());
        button.setOnAction(pressed -> session.freePlay().set(true));
        return button;
    }

    private List<Button> fromHere() {
        return IntStream.range(0, session.navigation().scenario().chapters().size())
                .filter(session.navigation()::startsFromCompleteLab)
                .mapToObj(this::chapter)
                .toList();
    }

    private Button chapter(int index) {
        Chapter chapter = session.navigation().scenario().chapters().get(index);
        String number = (index + 1) + ". ";
        Button button = button(
                new Text(number + chapter.title().fr(), number + chapter.title().en()), "fth-play");
        button.setId("start-" + chapter.id());
        button.setDisable(session.tasks().busy());
        button.setOnAction(pressed -> session.startHere(index));
        return button;
    }

    private Button button(Text words, String icon) {
        Button button = new Button(words.in(lang), new FontIcon(icon));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node heading(Text words) {
        return styled(words, "overview-heading");
    }

    private Node words(Text words) {
        return styled(words, "overview-words");
    }

    private Label styled(Text words, String style) {
        Label label = new Label(words.in(lang));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
