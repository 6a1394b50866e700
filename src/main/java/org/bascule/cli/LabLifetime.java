package org.bascule.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Snapshot;
import org.bascule.scenario.OpenLab;
import org.bascule.scenario.ScenarioContext;

/**
 * A lab while a command works on it. However that ends, by itself, by a failure or by Ctrl+C, the lab is removed, unless
 * it is to be kept.
 */
final class LabLifetime implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Lab lab;
    private final Journal journal;
    private final Terminal terminal;
    private final Thread owner = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupted, "removes the lab");
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch made = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean keep;
    private OpenLab open;

    /** @param create makes the lab; from its beginning on, Ctrl+C removes what there is */
    LabLifetime(Supplier<Lab> create, Journal journal, Terminal terminal, boolean keep) {
        this.journal = journal;
        this.terminal = terminal;
        this.keep = keep;
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            this.lab = create.get();
        } catch (RuntimeException | Error refused) {
            left.countDown();
            forgetHook();
            throw refused;
        } finally {
            made.countDown();
        }
        open = new OpenLab(lab, journal, snapshot -> {});
        journal.write(new Entry.LabCreated(
                Instant.now(),
                lab.spec().name().value(),
                lab.spec().backend().label(),
                lab.spec().network()));
    }

    ScenarioContext stage() {
        return open.stage();
    }

    Snapshot look() {
        return open.observer().fresh();
    }

    /** Leaves the lab up when the command ends. */
    void keep() {
        keep = true;
    }

    /** Removes every node, so that another state can be built. */
    void reset() {
        open.reset();
    }

    @Override
    public void close() {
        // What removes the lab waits for programs, and must not be interrupted in that.
        boolean interrupted = Thread.interrupted();
        try {
            if (ending.compareAndSet(false, true)) {
                end();
            }
        } finally {
            left.countDown();
            forgetHook();
            if (interrupted) {
                owner.interrupt();
            }
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException running) {
            // It waits for the lab's end, which has come.
        }
    }

    /**
     * Whoever is building must have left off before anything is removed: a server started meanwhile would stay behind. So
     * the owner removes the lab, and this waits; only an owner that does not come is not waited for.
     */
    private void interrupted() {
        await(made);
        if (!ending.get()) {
            terminal.line("");
            terminal.line(keep ? CliMessages.interruptedLabIsLeftAs() : CliMessages.interruptedRemovingLab());
            owner.interrupt();
        }
        if (!await(left)) {
            if (ending.compareAndSet(false, true)) {
                end();
            } else {
                await(left);
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void end() {
        open.close();
        if (keep) {
            lab.close();
            return;
        }
        lab.destroy();
        journal.write(new Entry.LabDestroyed(Instant.now(), lab.spec().name().value()));
    }
}
