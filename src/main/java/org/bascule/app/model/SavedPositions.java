package org.bascule.app.model;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bascule.lab.LabSpec;

/** The position of each lab in its scenario when it was last used, so that it can be resumed. */
public final class SavedPositions {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9]{1,4}) ([0-9]{1,4})");

    private static final Pattern PASSED = Pattern.compile(" ([0-9]{1,4})\\.([0-9]{1,4})");

    /** A suffix of the lab's name, which contains no slash. */
    private static final String PASSED_STEPS = "/passed";

    private final Preferences store;

    public SavedPositions(Preferences store) {
        this.store = store;
    }

    /** Removes the saved position of a lab that is in no chapter. */
    void keep(LabSpec lab, Optional<Position> position) {
        position.ifPresentOrElse(
                at -> store.put(
                        lab.name().value(), lab.created().toEpochMilli() + " " + at.chapter() + " " + at.step()),
                () -> store.remove(lab.name().value()));
    }

    /** Saves the steps that passed, as many as a preference value can hold. */
    void keepPassed(LabSpec lab, Collection<Position> passed) {
        StringBuilder words = new StringBuilder(Long.toString(lab.created().toEpochMilli()));
        passed.stream()
                .map(at -> " " + at.chapter() + "." + at.step())
                .takeWhile(word -> words.length() + word.length() <= Preferences.MAX_VALUE_LENGTH)
                .forEach(words::append);
        store.put(lab.name().value() + PASSED_STEPS, words.toString());
    }

    /** The steps that passed on this lab, not on an earlier one of the same name. */
    Set<Position> passed(LabSpec lab) {
        String words = store.get(lab.name().value() + PASSED_STEPS, "");
        return words.startsWith(lab.created().toEpochMilli() + " ")
                ? PASSED.matcher(words)
                        .results()
                        .map(step -> new Position(Integer.parseInt(step.group(1)), Integer.parseInt(step.group(2))))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The position of this lab, not of an earlier one of the same name. */
    Optional<Position> find(LabSpec lab) {
        return Optional.of(FORM.matcher(store.get(lab.name().value(), "")))
                .filter(Matcher::matches)
                .filter(mark -> Long.parseLong(mark.group(1)) == lab.created().toEpochMilli())
                .map(mark -> new Position(Integer.parseInt(mark.group(2)), Integer.parseInt(mark.group(3))));
    }
}
