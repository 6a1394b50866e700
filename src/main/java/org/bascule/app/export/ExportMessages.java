package org.bascule.app.export;

import java.nio.file.Path;
import org.bascule.lab.Text;

/** What {@code app.export} says to a person, in both languages. */
final class ExportMessages {

    private ExportMessages() {}

    static Text saved(Path file) {
        return Text.of("Enregistré : %s", "Saved: %s", file);
    }

    static Text close() {
        return Text.of("Fermer", "Close");
    }

    static Text cannotWrite(Path file) {
        return Text.of("Impossible d'écrire %s.", "Cannot write %s.", file);
    }

    static Text chooseWritableDirectory() {
        return Text.of(
                "Choisissez un dossier accessible en écriture, sur un disque qui n'est pas plein.",
                "Choose a directory that you can write to, on a disk that is not full.");
    }
}
