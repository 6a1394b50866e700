package org.bascule.app.model;

import javafx.collections.ObservableList;
import org.bascule.journal.Entry;

/** The journal in the order in which things began: a command is written when it is over, after what was seen meanwhile. */
record JournalOrder(ObservableList<Entry> entries) {

    void add(Entry entry) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).began().isAfter(entry.began())) {
            place--;
        }
        entries.add(place, entry);
    }
}
