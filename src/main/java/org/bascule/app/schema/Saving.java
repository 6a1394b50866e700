package org.bascule.app.schema;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.bascule.app.look.ProblemView;
import org.bascule.background.Background;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;

/** Asks where a copy of the drawing is to go, writes it there in the background, and says what came of it. */
final class Saving {

    private final Label written;
    private final VBox problems;
    private final Lang lang;

    Saving(Label written, VBox problems, Lang lang) {
        this.written = written;
        this.problems = problems;
        this.lang = lang;
        tell(Optional.empty(), List.of());
    }

    /** @param name proposed for the file, without its suffix */
    void ask(Window owner, String name, Format format, Format.Copy copy) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.of("Enregistrer le schéma", "Save the schema").in(lang));
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
            String words =
                    Text.of("Enregistré : %s", "Saved: %s", file.getFileName()).in(lang);
            Platform.runLater(() -> tell(Optional.of(words), List.of()));
        } catch (IOException refused) {
            Platform.runLater(() -> tell(Optional.empty(), List.of(problem(file, refused))));
        }
    }

    private void tell(Optional<String> success, List<Problem> failure) {
        written.setText(success.orElse(""));
        written.setVisible(success.isPresent());
        written.setManaged(success.isPresent());
        ProblemView.show(failure, problems, lang);
    }

    private static Problem problem(Path file, IOException refused) {
        return new Problem(
                Text.of("%s n'a pas pu être écrit.", "%s could not be written.", file),
                Text.of(
                        "Choisissez un dossier où vous pouvez écrire, sur un disque qui n'est pas plein.",
                        "Choose a directory that you may write to, on a disk that is not full."),
                String.valueOf(refused));
    }
}
