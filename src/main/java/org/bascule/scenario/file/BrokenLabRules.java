package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.scenario.BrokenLab;
import org.bascule.scenario.Chapter;

/** What a broken lab must have, so that the trainee can find the fault, and that its checks can be tested. */
final class BrokenLabRules {

    private final Located.Entries written;
    private final Mistakes found;

    private BrokenLabRules(Located.Entries written, Mistakes found) {
        this.written = written;
        this.found = found;
    }

    /** @param entries the chapter as written in its file */
    static void check(Chapter chapter, Located.Entries entries, Mistakes found) {
        Optional<Located> fault = entries.find("fault");
        if (chapter.fault().isEmpty() || !(fault.orElse(entries) instanceof Located.Entries written)) {
            return;
        }
        new BrokenLabRules(written, found).check(chapter.fault().get());
        if (chapter.page() != 0) {
            found.add(
                    entries.find("page").orElse(entries),
                    FileMessages.brokenLabNotInDocument(),
                    FileMessages.removeKey("page"));
        }
        if (chapter.steps().stream().allMatch(step -> step.checks().isEmpty())) {
            found.add(
                    entries.find("steps").orElse(entries),
                    FileMessages.brokenLabWithoutChecks(),
                    FileMessages.addChecksOfRepair());
        }
    }

    private void check(BrokenLab broken) {
        notEmpty(broken.plant(), "plant");
        notEmpty(broken.symptoms(), "symptoms");
        if (broken.hints().size() != BrokenLab.HINTS) {
            found.add(
                    at("hints"),
                    FileMessages.wrongNumberOfHints(broken.hints().size()),
                    FileMessages.useHints(BrokenLab.HINTS));
        }
        List<Located> repairs = Place.items(written.find("wrong"));
        for (int i = 0; i < broken.wrong().size(); i++) {
            Located.Entries repair = (Located.Entries) repairs.get(i);
            if (broken.wrong().get(i).actions().isEmpty()) {
                found.add(repair, FileMessages.listEmpty("actions"), FileMessages.addKey("actions"));
            }
            if (broken.wrong().get(i).hides().isEmpty()) {
                found.add(repair, FileMessages.listEmpty("hides"), FileMessages.addKey("hides"));
            }
        }
    }

    private void notEmpty(List<?> values, String key) {
        if (values.isEmpty()) {
            found.add(at(key), FileMessages.listEmpty(key), FileMessages.addKey(key));
        }
    }

    private Located at(String key) {
        return written.find(key).orElse(written);
    }
}
