package org.bascule.app.play;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bascule.app.look.StateStyle;
import org.bascule.app.model.LabSession;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Lang;
import org.bascule.scenario.Chapter;
import org.kordamp.ikonli.javafx.FontIcon;

/** A chapter in the list; pressing it shows its page. */
final class ChapterRow {

    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");

    /** Shown by shape as well as by colour. */
    private enum Progress {
        DONE("fth-check", "good"),
        FAILED("fth-x", "bad"),
        HERE("fth-play", "now"),
        TO_COME("fth-circle", "faint");

        private final String icon;
        private final String style;

        Progress(String icon, String style) {
            this.icon = icon;
            this.style = style;
        }
    }

    private final LabSession session;
    private final Lang lang;
    private final int index;
    private final Chapter chapter;
    private final FontIcon icon = new FontIcon();
    private final StateStyle iconStyle = new StateStyle(icon);
    private final ProgressBar progress = new ProgressBar(0);
    private final Button button = new Button();
    private final Region root;

    ChapterRow(LabSession session, Lang lang, int index) {
        this.session = session;
        this.lang = lang;
        this.index = index;
        this.chapter = session.navigation().scenario().chapters().get(index);
        boolean possible = session.navigation().isSupported(chapter);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        VBox lines = new VBox(line(possible), progress);
        lines.setSpacing(6);
        lines.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setGraphic(lines);
        button.setId("chapter-" + chapter.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("chapter");
        button.setOnAction(pressed -> session.showChapter(index));
        button.setDisable(!possible);
        root = possible ? button : explained(session);
        show();
    }

    Region root() {
        return root;
    }

    void show() {
        boolean here = here();
        Progress now = progress(here);
        icon.setIconLiteral(now.icon);
        iconStyle.wear(now.style);
        double share = (double) session.navigation().passedSteps(index)
                / chapter.steps().size();
        progress.setProgress(share);
        progress.setVisible(here);
        progress.setManaged(here);
        button.pseudoClassStateChanged(
                READ,
                !session.overview().get() && session.navigation().shown().get().chapter() == index);
        button.setAccessibleText(
                chapter.title().in(lang) + ", " + session.navigation().passedSteps(index) + "/"
                        + chapter.steps().size());
    }

    private HBox line(boolean possible) {
        Label number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add("chapter-number");
        Label title = new Label(chapter.title().in(lang));
        title.getStyleClass().add("chapter-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label page = new Label(chapter.isBeyondTheDocument() ? possible ? "" : backends() : "p." + chapter.page());
        page.getStyleClass().add("chapter-page");
        page.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(icon, number, title, page);
        line.getStyleClass().add("chapter-line");
        return line;
    }

    private String backends() {
        return chapter.possibleOn(session.backends()).stream()
                .map(BackendKind::label)
                .collect(Collectors.joining(", "));
    }

    /** A disabled button shows no tooltip: the pane around it does. */
    private StackPane explained(LabSession session) {
        StackPane around = new StackPane(button);
        Tooltip.install(
                around,
                new Tooltip(PlayMessages.chapterNeedsIsolation(
                                session.spec().backend().label())
                        .in(lang)));
        return around;
    }

    private Progress progress(boolean here) {
        if (session.navigation().isComplete(index)
                || (!here && session.navigation().hasPassed(index))) {
            return Progress.DONE;
        }
        boolean failed = session.execution().runs().entrySet().stream()
                .anyMatch(run -> run.getKey().chapter() == index
                        && !run.getValue().running()
                        && !run.getValue().passed());
        return failed ? Progress.FAILED : here ? Progress.HERE : Progress.TO_COME;
    }

    private boolean here() {
        return session.navigation()
                .position()
                .get()
                .filter(at -> at.chapter() == index)
                .isPresent();
    }
}
