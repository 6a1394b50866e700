package org.bascule.scenario.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Text;
import org.bascule.scenario.BrokenLab;
import org.bascule.scenario.Chapter;

/** The hints of a broken lab, of which the journal tells those that were shown since it was built. For one thread at a time. */
public final class Hints {

    private final Journal journal;

    public Hints(Journal journal) {
        this.journal = journal;
    }

    /** Shows the next one, and writes that to the journal. Empty when all were shown, and where nothing is broken. */
    public Optional<Hint> next(Chapter chapter) {
        List<Text> all = chapter.fault().map(BrokenLab::hints).orElse(List.of());
        int shown = count(chapter);
        if (shown >= all.size()) {
            return Optional.empty();
        }
        Hint hint = new Hint(shown + 1, all.size(), all.get(shown));
        journal.write(new Entry.Hinted(Instant.now(), chapter.id(), hint.number(), hint.says()));
        return Optional.of(hint);
    }

    /** Those that were shown. */
    public List<Hint> shown(Chapter chapter) {
        List<Text> all = chapter.fault().map(BrokenLab::hints).orElse(List.of());
        return IntStream.range(0, Math.min(count(chapter), all.size()))
                .mapToObj(index -> new Hint(index + 1, all.size(), all.get(index)))
                .toList();
    }

    private int count(Chapter chapter) {
        int count = 0;
        for (Entry entry : journal.entries()) {
            if (entry instanceof Entry.Planted planted && planted.chapter().equals(chapter.id())) {
                count = 0;
            } else if (entry instanceof Entry.Hinted hinted && hinted.chapter().equals(chapter.id())) {
                count = hinted.number();
            }
        }
        return count;
    }
}
