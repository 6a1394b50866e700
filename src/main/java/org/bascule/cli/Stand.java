package org.bascule.cli;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bascule.backend.Lab;
import org.bascule.journal.Changes;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.Stage;
import org.bascule.watch.Observer;

/**
 * A lab while a command works on it. However that ends, by itself, by a failure or by Ctrl+C, the lab is removed, unless
 * it is to be kept.
 */
final class Stand implements AutoCloseable {

    private final Lab lab;
    private final Journal journal;
    private final Terminal terminal;
    private final Thread owner = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupted, "removes the lab");
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile boolean keep;
    private Observer observer;
    private Stage stage;

    Stand(Lab lab, Journal journal, Terminal terminal, boolean keep) {
        this.lab = lab;
        this.journal = journal;
        this.terminal = terminal;
        this.keep = keep;
        Runtime.getRuntime().addShutdownHook(hook);
        open();
        journal.write(new Entry.LabCreated(
                Instant.now(),
                lab.spec().name().value(),
                lab.spec().backend().label(),
                lab.spec().network()));
    }

    Stage stage() {
        return stage;
    }

    Snapshot look() {
        return observer.fresh();
    }

    /** Leaves the lab up when the command ends. */
    void keep() {
        keep = true;
    }

    /** Removes every node, so that another state can be built. */
    void reset() {
        closeObserver();
        lab.nodes().forEach(lab::destroy);
        open();
    }

    @Override
    public void close() {
        if (ending.compareAndSet(false, true)) {
            Runtime.getRuntime().removeShutdownHook(hook);
            end();
        }
    }

    private void open() {
        observer = new Observer(lab);
        stage = new Stage(lab, observer);
        Snapshot[] before = {observer.latest()};
        observer.subscribe(after -> {
            for (Text change : Changes.between(before[0], after)) {
                journal.write(new Entry.Observed(after.at(), change));
            }
            before[0] = after;
        });
    }

    private void interrupted() {
        if (ending.compareAndSet(false, true)) {
            owner.interrupt();
            terminal.line("");
            terminal.line(
                    keep
                            ? Text.of(
                                    "Interrompu. Le laboratoire reste en place.",
                                    "Interrupted. The lab is left as it is.")
                            : Text.of("Interrompu. Le laboratoire est enlevé…", "Interrupted. Removing the lab…"));
            end();
        }
    }

    private void end() {
        closeObserver();
        if (keep) {
            lab.close();
            return;
        }
        lab.destroy();
        journal.write(new Entry.LabDestroyed(Instant.now(), lab.spec().name().value()));
    }

    private void closeObserver() {
        stage.close();
        observer.close();
    }
}
