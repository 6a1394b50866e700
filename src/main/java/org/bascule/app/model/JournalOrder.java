package org.bascule.app.model;

import javafx.collections.ObservableList;
import org.bascule.journal.Entry;

/** The journal ordered by start time: a command is written at its end, after what was observed while it ran. */
record JournalOrder(ObservableList<Entry> entries) {

    void add(Entry entry) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).began().isAfter(entry.began())) {
            place--;
        }
        entries.add(place, entry);
    }
}
