package org.bascule.app.model;

import java.util.ArrayList;
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
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;

/**
 * What the window works with: the backends of this machine, the labs made of them, and the lab that is open, if one is.
 * Used on the screen's thread.
 */
public final class Session implements AutoCloseable {

    /**
     * A kind of backend on this machine.
     *
     * @param backend empty when this version has none of that kind
     * @param problems what keeps it from being used; empty when it can be
     */
    public record Ground(BackendKind kind, Optional<Backend> backend, List<Problem> problems) {

        public boolean usable() {
            return backend.isPresent() && problems.isEmpty();
        }
    }

    /** A lab that stands on this machine. */
    public record Standing(Backend backend, LabName name) {}

    /** What a lab is begun with. */
    public sealed interface Beginning {

        /** Everything, built and verified. */
        record Whole() implements Beginning {}

        /** The state in which a chapter starts. */
        record AtChapter(int chapter) implements Beginning {}
    }

    private final List<Backend> backends;
    private final Scenario scenario;
    private final SavedPositions bookmarks;
    private final Executor screen;
    private final TaskRunner performer;
    private final ReadOnlyObjectWrapper<List<Ground>> grounds = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Standing>> labs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LabSession>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());

    public Session(List<Backend> backends, Scenario scenario, SavedPositions bookmarks, Executor screen) {
        this.backends = List.copyOf(backends);
        this.bookmarks = bookmarks;
        this.scenario = scenario;
        this.screen = screen;
        this.performer = new TaskRunner(screen);
    }

    public Scenario scenario() {
        return scenario;
    }

    public TaskRunner performer() {
        return performer;
    }

    /** Every kind of backend, and whether it can be used; empty until {@link #look} has ended. */
    public ReadOnlyObjectProperty<List<Ground>> grounds() {
        return grounds.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Standing>> labs() {
        return labs.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<LabSession>> open() {
        return open.getReadOnlyProperty();
    }

    /** What stood in the way of what was asked last. */
    public ObjectProperty<List<Problem>> problems() {
        return problems;
    }

    /** Looks which backends can be used, and which labs stand. */
    public void look() {
        AtomicReference<List<Ground>> seen = new AtomicReference<>(List.of());
        AtomicReference<List<Standing>> standing = new AtomicReference<>(List.of());
        performer.start(
                ModelMessages.checkingMachine(),
                () -> {
                    seen.set(grounds(scenario));
                    standing.set(backends.stream()
                            .flatMap(backend -> backend.labs().stream().map(name -> new Standing(backend, name)))
                            .toList());
                },
                outcome -> {
                    told(outcome);
                    labs.set(standing.get());
                    grounds.set(seen.get());
                });
    }

    /** Builds a lab, and opens it as soon as it has its name. Cancelled, or refused, it leaves nothing behind. */
    public void build(Backend backend, LabName name, Timers timers, Beginning beginning) {
        opening(
                ModelMessages.buildingLab(name),
                backend,
                () -> {
                    backend.require(scenario.topology());
                    requirePossible(backend, beginning);
                    backend.images().ifPresent(images -> images.make(this::tellOfImages));
                    return backend.create(name, scenario.topology(), timers);
                },
                this::tearDown,
                desk -> begin(desk, beginning));
    }

    /** Opens a lab that stands already. */
    public void take(Standing standing) {
        AtomicReference<Set<PastObservations.Ran>> ran = new AtomicReference<>(Set.of());
        opening(
                ModelMessages.resumingLab(standing.name()),
                standing.backend(),
                () -> {
                    Lab lab = readable(standing.backend().take(standing.name()).orElseThrow(() -> gone(standing)));
                    ran.set(PastObservations.ranIn(lab));
                    return lab;
                },
                this::leave,
                desk -> {
                    desk.recall(ran.get());
                    bookmarks.find(desk.spec()).ifPresentOrElse(desk.play()::resume, () -> desk.overview()
                            .set(true));
                });
    }

    /** Removes a lab that is not open. */
    public void remove(Standing standing) {
        problems.set(List.of());
        performer.startWhole(
                ModelMessages.removingLab(standing.name()),
                () -> standing.backend().take(standing.name()).ifPresent(Lab::destroy),
                outcome -> {
                    told(outcome);
                    look();
                });
    }

    /** Lets go of the open lab, which goes on running. */
    public void leave() {
        closing(ModelMessages.leavingLab(), Lab::close);
    }

    /** Removes the open lab. */
    public void tearDown() {
        closing(ModelMessages.removingOpenLab(), Lab::destroy);
    }

    /** Ends what goes on. A lab that is still open is let go. */
    @Override
    public void close() {
        performer.close();
        open.get().ifPresent(desk -> {
            desk.close();
            desk.lab().close();
        });
    }

    /** @param cancelled what becomes of a lab that is open by the time the user no longer wants it */
    private void opening(Text what, Backend backend, Supplier<Lab> lab, Runnable cancelled, Consumer<LabSession> then) {
        problems.set(List.of());
        AtomicReference<Lab> made = new AtomicReference<>();
        performer.start(what, () -> made.set(lab.get()), outcome -> {
            told(outcome);
            if (made.get() != null) {
                LabSession desk = new LabSession(backend, made.get(), scenario, screen, performer);
                open.set(Optional.of(desk));
                if (outcome instanceof TaskRunner.Outcome.Cancelled) {
                    cancelled.run();
                } else {
                    desk.play().passed().addAll(bookmarks.passed(desk.spec()));
                    then.accept(desk);
                    desk.play().passed().addListener((SetChangeListener<Position>) change ->
                            bookmarks.keepPassed(desk.spec(), desk.play().passed()));
                    desk.play().position().addListener((property, before, now) -> bookmarks.keep(desk.spec(), now));
                }
            }
        });
    }

    private void requirePossible(Backend backend, Beginning beginning) {
        if (beginning instanceof Beginning.AtChapter at) {
            scenario.chapters().get(at.chapter()).requireOf(backend.kind(), backend.capabilities());
        }
    }

    private void tellOfImages(Images.Progress progress) {
        if (progress.step()) {
            screen.execute(() -> performer.say(ModelMessages.imageProgress(progress.image(), progress.line())));
        }
    }

    private void begin(LabSession desk, Beginning beginning) {
        Consumer<TaskRunner.Outcome> ended = outcome -> {
            if (outcome instanceof TaskRunner.Outcome.Cancelled) {
                tearDown();
            }
        };
        if (beginning instanceof Beginning.AtChapter at) {
            desk.play().begin(at.chapter(), ended);
        } else {
            desk.play().whole(ended);
        }
    }

    /** Once begun it is not broken off: a lab of which half is gone, and which nobody watches, would be left. */
    private void closing(Text what, Consumer<Lab> end) {
        open.get()
                .ifPresent(desk -> performer.startWhole(
                        what,
                        () -> {
                            desk.close();
                            end.accept(desk.lab());
                        },
                        outcome -> {
                            open.set(Optional.empty());
                            look();
                            told(outcome);
                        }));
    }

    private List<Ground> grounds(Scenario scenario) {
        List<Ground> all = new ArrayList<>();
        for (BackendKind kind : BackendKind.values()) {
            Optional<Backend> backend = backends.stream()
                    .filter(candidate -> candidate.kind() == kind)
                    .findFirst();
            all.add(new Ground(
                    kind,
                    backend,
                    backend.map(present -> present.preflight(scenario.topology()))
                            .orElse(List.of(notYet(kind)))));
        }
        return all;
    }

    private void told(TaskRunner.Outcome outcome) {
        if (outcome instanceof TaskRunner.Outcome.Failed failed) {
            problems.set(failed.problems());
        }
    }

    private static Problem notYet(BackendKind kind) {
        return new Problem(ModelMessages.backendNotIncluded(kind.label()), ModelMessages.useLocalBackend());
    }

    /** Of a lab without its description nothing is known but what to remove. */
    private static Lab readable(Lab lab) {
        if (lab.spec().topology().nodes().isEmpty()) {
            lab.close();
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    ModelMessages.labUnreadable(lab.spec().name()),
                    ModelMessages.removeAndBuildAnother());
        }
        return lab;
    }

    private static Refusal gone(Standing standing) {
        return new Refusal(
                Refusal.Cause.MACHINE, ModelMessages.labNotFound(standing.name()), ModelMessages.buildAnother());
    }
}
