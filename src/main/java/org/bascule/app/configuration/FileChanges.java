package org.bascule.app.configuration;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.bascule.journal.Entry;

/** When the configuration files may have changed: a step has ended, or a state of the lab has been built. */
final class FileChanges {

    private FileChanges() {}

    /** @param changed called once for the entries that are added together */
    static Subscription of(ObservableList<Entry> journal, Runnable changed) {
        ListChangeListener<Entry> listener = change -> {
            if (anyMayChangeFiles(change)) {
                changed.run();
            }
        };
        journal.addListener(listener);
        return () -> journal.removeListener(listener);
    }

    private static boolean anyMayChangeFiles(ListChangeListener.Change<? extends Entry> change) {
        while (change.next()) {
            if (change.getAddedSubList().stream()
                    .anyMatch(entry -> entry instanceof Entry.StepEnded || entry instanceof Entry.StateBuilt)) {
                return true;
            }
        }
        return false;
    }
}
