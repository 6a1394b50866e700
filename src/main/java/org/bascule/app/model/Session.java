package org.bascule.app.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import org.bascule.backend.Backend;
import org.bascule.backend.Images;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;

/**
 * What the window works with: the backends of this machine, their labs, and the open lab, if any. Used on the JavaFX
 * thread.
 */
public final class Session implements AutoCloseable {

    private final List<Backend> backends;
    private final Scenario scenario;
    private final SavedPositions positions;
    private final Executor screen;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<List<BackendStatus>> statuses = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ExistingLab>> labs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LabSession>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());

    public Session(List<Backend> backends, Scenario scenario, SavedPositions positions, Executor screen) {
        this.backends = List.copyOf(backends);
        this.positions = positions;
        this.scenario = scenario;
        this.screen = screen;
        this.tasks = new TaskRunner(screen);
    }

    public Scenario scenario() {
        return scenario;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    /** Every backend and whether it is available; empty until {@link #refresh} has ended. */
    public ReadOnlyObjectProperty<List<BackendStatus>> backends() {
        return statuses.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ExistingLab>> labs() {
        return labs.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<LabSession>> open() {
        return open.getReadOnlyProperty();
    }

    /** Why the last operation failed. */
    public ObjectProperty<List<Problem>> problems() {
        return problems;
    }

    /** Checks which backends are available and which labs exist. */
    public void refresh() {
        AtomicReference<List<BackendStatus>> seen = new AtomicReference<>(List.of());
        AtomicReference<List<ExistingLab>> existing = new AtomicReference<>(List.of());
        tasks.start(
                ModelMessages.checkingMachine(),
                () -> {
                    seen.set(BackendStatus.of(backends, scenario.topology()));
                    existing.set(ExistingLab.of(backends));
                },
                outcome -> {
                    report(outcome);
                    labs.set(existing.get());
                    statuses.set(seen.get());
                });
    }

    /** Creates a lab, opens it and builds its first state. If that fails or is cancelled, nothing is left behind. */
    public void build(Backend backend, LabName name, Timers timers, StartingPoint start) {
        opening(
                ModelMessages.buildingLab(name),
                backend,
                () -> {
                    backend.require(scenario.topology());
                    requireSupported(backend, start);
                    backend.images().ifPresent(images -> images.make(this::reportImages));
                    return backend.create(name, scenario.topology(), timers);
                },
                this::removeOpen,
                lab -> begin(lab, start));
    }

    /** Opens an existing lab. */
    public void resume(ExistingLab existing) {
        AtomicReference<Set<PastObservations.Ran>> ran = new AtomicReference<>(Set.of());
        opening(
                ModelMessages.resumingLab(existing.name()),
                existing.backend(),
                () -> {
                    Lab lab = readable(existing.backend().take(existing.name()).orElseThrow(() -> gone(existing)));
                    ran.set(PastObservations.ranIn(lab));
                    return lab;
                },
                this::leave,
                lab -> {
                    lab.addRan(ran.get());
                    positions.find(lab.spec()).ifPresentOrElse(lab.navigation()::restore, () -> lab.overview()
                            .set(true));
                });
    }

    /** Removes a lab that is not open. */
    public void remove(ExistingLab existing) {
        problems.set(List.of());
        tasks.startUncancellable(
                ModelMessages.removingLab(existing.name()),
                () -> existing.backend().take(existing.name()).ifPresent(Lab::destroy),
                outcome -> {
                    report(outcome);
                    refresh();
                });
    }

    /** Closes the open lab, which is left running. */
    public void leave() {
        closing(ModelMessages.leavingLab(), Lab::close);
    }

    /** Removes the open lab. */
    public void removeOpen() {
        closing(ModelMessages.removingOpenLab(), Lab::destroy);
    }

    /** Stops the running task. A lab that is still open is left running. */
    @Override
    public void close() {
        tasks.close();
        open.get().ifPresent(lab -> {
            lab.close();
            lab.lab().close();
        });
    }

    /** @param cancelled what to do with the lab when the user cancels while it is being opened */
    private void opening(
            Text title, Backend backend, Supplier<Lab> opener, Runnable cancelled, Consumer<LabSession> then) {
        problems.set(List.of());
        AtomicReference<Lab> opened = new AtomicReference<>();
        tasks.start(title, () -> opened.set(opener.get()), outcome -> {
            report(outcome);
            if (opened.get() != null) {
                LabSession lab = new LabSession(backend, backends, opened.get(), scenario, screen, tasks);
                open.set(Optional.of(lab));
                if (outcome instanceof TaskRunner.Outcome.Cancelled) {
                    cancelled.run();
                } else {
                    lab.navigation().passed().addAll(positions.passed(lab.spec()));
                    then.accept(lab);
                    save(lab);
                }
            }
        });
    }

    /** Saves where the lab is in the scenario whenever that changes. */
    private void save(LabSession lab) {
        Navigation navigation = lab.navigation();
        navigation.passed().addListener((SetChangeListener<Position>)
                change -> positions.keepPassed(lab.spec(), navigation.passed()));
        navigation.position().addListener((property, before, now) -> positions.keep(lab.spec(), now));
    }

    private void requireSupported(Backend backend, StartingPoint start) {
        if (start instanceof StartingPoint.AtChapter at) {
            scenario.chapters().get(at.chapter()).requireOf(backend, backends);
        }
    }

    private void reportImages(Images.Progress progress) {
        if (progress.step()) {
            screen.execute(() -> tasks.update(ModelMessages.imageProgress(progress.image(), progress.line())));
        }
    }

    private void begin(LabSession lab, StartingPoint start) {
        Consumer<TaskRunner.Outcome> ended = outcome -> {
            if (outcome instanceof TaskRunner.Outcome.Cancelled) {
                removeOpen();
            }
        };
        if (start instanceof StartingPoint.AtChapter at) {
            lab.builder().goTo(at.chapter(), ended);
        } else {
            lab.builder().buildComplete(ended);
        }
    }

    /** Cannot be cancelled: a half-removed lab that nobody watches would be left. */
    private void closing(Text title, Consumer<Lab> end) {
        open.get()
                .ifPresent(lab -> tasks.startUncancellable(
                        title,
                        () -> {
                            lab.close();
                            end.accept(lab.lab());
                        },
                        outcome -> {
                            open.set(Optional.empty());
                            refresh();
                            report(outcome);
                        }));
    }

    private void report(TaskRunner.Outcome outcome) {
        if (outcome instanceof TaskRunner.Outcome.Failed failed) {
            problems.set(failed.problems());
        }
    }

    /** A lab whose description is unreadable can only be removed. */
    private static Lab readable(Lab lab) {
        if (lab.spec().topology().nodes().isEmpty()) {
            lab.close();
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    ModelMessages.labUnreadable(lab.spec().name()),
                    ModelMessages.removeAndBuildAnother());
        }
        try {
            lab.requireVersions();
        } catch (Refusal gone) {
            lab.close();
            throw gone;
        }
        return lab;
    }

    private static Refusal gone(ExistingLab existing) {
        return new Refusal(
                Refusal.Cause.MACHINE, ModelMessages.labNotFound(existing.name()), ModelMessages.buildAnother());
    }
}
