package org.bascule.app.diagram;

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

/** Asks where a copy of the drawing is to go, writes it there in the background, and says what came of it. */
final class DiagramExport {

    private final PauseTransition over;
    private final Label written;
    private final VBox problems;
    private final Lang lang;

    /** @param thanks for how long a success is told */
    DiagramExport(Label written, VBox problems, Lang lang, Duration thanks) {
        this.written = written;
        this.over = new PauseTransition(thanks);
        over.setOnFinished(end -> tell(Optional.empty(), List.of()));
        this.problems = problems;
        this.lang = lang;
        tell(Optional.empty(), List.of());
    }

    /** @param name proposed for the file, without its suffix */
    void ask(Window owner, String name, Format format, Format.Copy copy) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(DiagramMessages.saveDiagram().in(lang));
        chooser.setInitialFileName(name + "." + format.suffix());
        chooser.getExtensionFilters().add(new ExtensionFilter(format.name(), "*." + format.suffix()));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            save(chosen.toPath(), copy);
        }
    }

    void save(Path file, Format.Copy copy) {
        Background.threads("schema-export").newThread(() -> write(file, copy)).start();
    }

    private void write(Path file, Format.Copy copy) {
        try {
            copy.write(file);
            String words = DiagramMessages.saved(file.getFileName()).in(lang);
            Platform.runLater(() -> tell(Optional.of(words), List.of()));
        } catch (IOException refused) {
            Platform.runLater(() -> tell(Optional.empty(), List.of(problem(file, refused))));
        }
    }

    private void tell(Optional<String> success, List<Problem> failure) {
        success.ifPresent(written::setText);
        written.setVisible(success.isPresent());
        written.setManaged(success.isPresent());
        ProblemView.show(failure, problems, lang);
        if (!failure.isEmpty()) {
            problems.getChildren().add(close());
        }
        over.stop();
        if (success.isPresent()) {
            over.playFromStart();
        }
    }

    private Button close() {
        Button close = new Button(DiagramMessages.close().in(lang));
        close.getStyleClass().add("small");
        close.setOnAction(pressed -> tell(Optional.empty(), List.of()));
        return close;
    }

    private static Problem problem(Path file, IOException refused) {
        return new Problem(
                DiagramMessages.cannotWrite(file),
                DiagramMessages.chooseWritableDirectory(),
                String.valueOf(refused));
    }
}
