package org.bascule.app.incident;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.bascule.app.look.ProblemView;
import org.bascule.app.model.IncidentLog;
import org.bascule.app.model.Loader;
import org.bascule.incident.Incident;
import org.bascule.journal.PastIncidents;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;

/** Adds the incidents of an earlier run, read from the file of its journal. */
final class JournalImport implements AutoCloseable {

    private record Read(List<Incident> incidents, Optional<Problem> problem) {}

    private final IncidentLog log;
    private final VBox problems;
    private final Lang lang;
    private final Loader loader = new Loader("journal-import", Platform::runLater);

    JournalImport(IncidentLog log, VBox problems, Lang lang) {
        this.log = log;
        this.problems = problems;
        this.lang = lang;
    }

    void ask(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(IncidentPageMessages.openJournal().in(lang));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(IncidentPageMessages.journals().in(lang), "*.jsonl"));
        File selected = chooser.showOpenDialog(owner);
        if (selected != null) {
            read(selected.toPath());
        }
    }

    void read(Path file) {
        loader.load(() -> incidents(file), read -> {
            log.add(read.incidents());
            ProblemView.show(read.problem().stream().toList(), problems, lang);
        });
    }

    private static Read incidents(Path file) {
        try {
            List<Incident> incidents = PastIncidents.in(file);
            return new Read(incidents, incidents.isEmpty() ? Optional.of(problem(file, "")) : Optional.empty());
        } catch (IOException unreadable) {
            return new Read(List.of(), Optional.of(problem(file, String.valueOf(unreadable))));
        }
    }

    private static Problem problem(Path file, String details) {
        return new Problem(IncidentPageMessages.noIncidentIn(file), IncidentPageMessages.chooseJournal(), details);
    }

    @Override
    public void close() {
        loader.close();
    }
}
