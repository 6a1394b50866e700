package org.bascule.scenario.run;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bascule.backend.Lab;
import org.bascule.journal.Changes;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.watch.Observer;

/** A lab in use: observed, with a context for scenarios, and with its changes written to a journal. */
public final class OpenLab implements AutoCloseable {

    private final Lab lab;
    private final Journal journal;
    private final Consumer<Snapshot> seen;
    private volatile Observer observer;
    private volatile ScenarioContext context;

    /** @param seen receives each new snapshot, in order, on a thread of the observer */
    public OpenLab(Lab lab, Journal journal, Consumer<Snapshot> seen) {
        this.lab = lab;
        this.journal = journal;
        this.seen = seen;
        watch();
    }

    public Lab lab() {
        return lab;
    }

    public LabSpec spec() {
        return lab.spec();
    }

    public Journal journal() {
        return journal;
    }

    public ScenarioContext context() {
        return context;
    }

    public Observer observer() {
        return observer;
    }

    /**
     * Removes every node, so that another state can be built. The lab is observed again afterwards, even on failure.
     */
    public void reset() {
        close();
        try {
            lab.nodes().forEach(node -> lab.node(node).destroy());
        } finally {
            watch();
        }
    }

    /** Does something that is no fault, and of which no incident is recorded. The clients are stopped. */
    <T> T quietly(Function<ScenarioContext, T> work) {
        context.close();
        try (ScenarioContext quiet = new ScenarioContext(lab, observer)) {
            return work.apply(quiet);
        } finally {
            context = recorded();
        }
    }

    /** Stops the clients and the observer. The lab keeps running. */
    @Override
    public void close() {
        context.close();
        observer.close();
    }

    private void watch() {
        observer = new Observer(lab);
        context = recorded();
        Snapshot[] before = {observer.latest()};
        seen.accept(before[0]);
        observer.subscribe(after -> {
            for (Text change : Changes.between(before[0], after)) {
                journal.write(new Entry.Observed(after.at(), change));
            }
            before[0] = after;
            seen.accept(after);
        });
    }

    private ScenarioContext recorded() {
        ScenarioContext recorded = new ScenarioContext(lab, observer);
        recorded.incidents().follow(incident -> journal.write(new Entry.IncidentEnded(Instant.now(), incident)));
        return recorded;
    }
}
