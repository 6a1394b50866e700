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
import org.bascule.scenario.run.OpenLab;
import org.bascule.scenario.run.ScenarioContext;

/**
 * The lab of a running command. When the command ends, fails or is interrupted by Ctrl+C, the lab is removed unless it must
 * be kept.
 */
final class LabLifetime implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Lab lab;
    private final Journal journal;
    private final Terminal terminal;
    private final Thread owner = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupted, "removes the lab");
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch created = new CountDownLatch(1);
    private final CountDownLatch removed = new CountDownLatch(1);
    private volatile boolean keep;
    private OpenLab open;

    /** @param create creates the lab; Ctrl+C removes what exists from the moment it is called */
    LabLifetime(Supplier<Lab> create, Journal journal, Terminal terminal, boolean keep) {
        this.journal = journal;
        this.terminal = terminal;
        this.keep = keep;
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            this.lab = create.get();
        } catch (RuntimeException | Error refused) {
            removed.countDown();
            forgetHook();
            throw refused;
        } finally {
            created.countDown();
        }
        open = new OpenLab(lab, journal, snapshot -> {});
        journal.write(new Entry.LabCreated(
                Instant.now(),
                lab.spec().name().value(),
                lab.spec().backend().label(),
                lab.spec().network()));
    }

    ScenarioContext context() {
        return open.context();
    }

    Snapshot look() {
        return open.observer().fresh();
    }

    /** Leaves the lab running when the command ends. */
    void keep() {
        keep = true;
    }

    OpenLab open() {
        return open;
    }

    @Override
    public void close() {
        // Removing the lab waits for programs; an interrupt must not cut that short.
        boolean interrupted = Thread.interrupted();
        try {
            if (closing.compareAndSet(false, true)) {
                end();
            }
        } finally {
            removed.countDown();
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
            // The JVM is shutting down: the hook is waiting for this removal.
        }
    }

    /**
     * Nothing may be removed while the owner thread still starts servers: one started in the meantime would be left behind.
     * So the owner removes the lab and this hook waits for it, up to {@link #LONGEST_WAIT}; then the hook removes it.
     */
    private void interrupted() {
        await(created);
        if (!closing.get()) {
            terminal.line("");
            terminal.line(keep ? CliMessages.interruptedLabKept() : CliMessages.interruptedRemovingLab());
            owner.interrupt();
        }
        if (!await(removed)) {
            if (closing.compareAndSet(false, true)) {
                end();
            } else {
                await(removed);
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
