package org.bascule.app.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javafx.util.Duration;
import org.bascule.app.look.ProblemView;
import org.bascule.background.Background;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;

/** Asks for a file, writes the drawing to it in the background, and shows the result. */
public final class DrawingExport {

    private final PauseTransition timeout;
    private final Label saved;
    private final VBox problems;
    private final Text title;
    private final Lang lang;

    /**
     * @param title of the dialog
     * @param shownFor how long a success is shown
     */
    public DrawingExport(Text title, Label saved, VBox problems, Lang lang, Duration shownFor) {
        this.title = title;
        this.saved = saved;
        this.timeout = new PauseTransition(shownFor);
        timeout.setOnFinished(end -> show(Optional.empty(), List.of()));
        this.problems = problems;
        this.lang = lang;
        show(Optional.empty(), List.of());
    }

    /** @param name proposed for the file, without its extension */
    public void ask(Window owner, String name, Format format, Format.Copy copy) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title.in(lang));
        chooser.setInitialFileName(name + "." + format.suffix());
        chooser.getExtensionFilters().add(new ExtensionFilter(format.name(), "*." + format.suffix()));
        File selected = chooser.showSaveDialog(owner);
        if (selected != null) {
            save(selected.toPath(), copy);
        }
    }

    public void save(Path file, Format.Copy copy) {
        Background.threads("export").newThread(() -> write(file, copy)).start();
    }

    private void write(Path file, Format.Copy copy) {
        try {
            copy.write(file);
            String words = ExportMessages.saved(file.getFileName()).in(lang);
            Platform.runLater(() -> show(Optional.of(words), List.of()));
        } catch (IOException refused) {
            Platform.runLater(() -> show(Optional.empty(), List.of(problem(file, refused))));
        }
    }

    private void show(Optional<String> success, List<Problem> failure) {
        success.ifPresent(saved::setText);
        saved.setVisible(success.isPresent());
        saved.setManaged(success.isPresent());
        ProblemView.show(failure, problems, lang);
        if (!failure.isEmpty()) {
            problems.getChildren().add(close());
        }
        timeout.stop();
        if (success.isPresent()) {
            timeout.playFromStart();
        }
    }

    private Button close() {
        Button close = new Button(ExportMessages.close().in(lang));
        close.getStyleClass().add("small");
        close.setOnAction(pressed -> show(Optional.empty(), List.of()));
        return close;
    }

    private static Problem problem(Path file, IOException refused) {
        return new Problem(
                ExportMessages.cannotWrite(file), ExportMessages.chooseWritableDirectory(), String.valueOf(refused));
    }
}
