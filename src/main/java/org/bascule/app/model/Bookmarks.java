package org.bascule.app.model;

import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.LabSpec;

/** Where each lab stood in its scenario when it was last used, so that it can be gone on with. */
public final class Bookmarks {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9]{1,4}) ([0-9]{1,4})");

    private final Preferences store;

    public Bookmarks(Preferences store) {
        this.store = store;
    }

    /** Nowhere when it belongs to no chapter. */
    void keep(LabSpec lab, Optional<Position> position) {
        position.ifPresentOrElse(
                at -> store.put(
                        lab.name().value(), lab.created().toEpochMilli() + " " + at.chapter() + " " + at.step()),
                () -> store.remove(lab.name().value()));
    }

    /** Where this very lab stood: another of the same name, made at another time, stood elsewhere. */
    Optional<Position> find(LabSpec lab) {
        return Optional.of(FORM.matcher(store.get(lab.name().value(), "")))
                .filter(Matcher::matches)
                .filter(mark -> Long.parseLong(mark.group(1)) == lab.created().toEpochMilli())
                .map(mark -> new Position(Integer.parseInt(mark.group(2)), Integer.parseInt(mark.group(3))));
    }
}
