package org.bascule.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.journal.Changes;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.run.ChapterRunner;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.watch.Observer;

/** Plays chapters on real servers, and remembers what was seen. */
public final class Player implements AutoCloseable {

    private final Journal journal = Journal.inMemory();

    /**
     * In a lab of its own, from the first chapter's state on, one after the other; every check must hold.
     *
     * @return the lab, which is removed
     */
    public LabSpec play(Backend backend, Topology topology, Timers timers, List<Chapter> chapters) {
        Lab lab = backend.create(new LabName("document"), topology, timers);
        try (Observer observer = new Observer(lab);
                ScenarioContext stage = new ScenarioContext(lab, observer)) {
            observe(observer);
            new StateBuilder(stage, journal, ProgressListener.NOBODY)
                    .build(chapters.get(0).starts());
            for (Chapter chapter : chapters) {
                boolean held = new ChapterRunner(stage, journal, ProgressListener.NOBODY).play(chapter);
                assertThat(held).as("%s: %s", chapter.id(), failures()).isTrue();
            }
            return lab.spec();
        } finally {
            lab.destroy();
        }
    }

    /** What changed on the way, in the journal's words. */
    public List<String> changes() {
        return journal.entries().stream()
                .filter(Entry.Observed.class::isInstance)
                .map(entry -> ((Entry.Observed) entry).what().en())
                .toList();
    }

    @Override
    public void close() {
        journal.close();
    }

    private void observe(Observer observer) {
        Snapshot[] before = {observer.latest()};
        observer.subscribe(after -> {
            for (Text change : Changes.between(before[0], after)) {
                journal.write(new Entry.Observed(Instant.now(), change));
            }
            before[0] = after;
        });
    }

    private String failures() {
        return journal.entries().stream()
                .filter(Entry.CheckEnded.class::isInstance)
                .map(Entry.CheckEnded.class::cast)
                .filter(check -> !check.held())
                .map(check -> check.says().en() + ": " + check.saw().en())
                .collect(Collectors.joining("; "));
    }
}
