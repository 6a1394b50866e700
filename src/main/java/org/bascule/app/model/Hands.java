package org.bascule.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.bascule.lab.Refusal;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.Hint;
import org.bascule.scenario.run.MyTurn;

/** Steps that the user does by hand, and the commands that she had shown. Used on the JavaFX thread. */
public final class Hands {

    private final Navigation navigation;
    private final Execution execution;
    private final StepRunner runner;
    private final ExecutorService worker;
    private final Executor screen;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final BooleanBinding mine;
    private final ReadOnlyObjectWrapper<Optional<MyTurn>> turn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<HandCommand>> revealed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Hint>> hints = new ReadOnlyObjectWrapper<>(List.of());

    Hands(
            Navigation navigation,
            Execution execution,
            RunEvents events,
            StepRunner runner,
            ExecutorService worker,
            Executor screen) {
        this.navigation = navigation;
        this.execution = execution;
        this.runner = runner;
        this.worker = worker;
        this.screen = screen;
        this.mine = Bindings.createBooleanBinding(() -> wanted.get() || broken(), wanted, navigation.shown());
        navigation.shown().addListener((property, before, now) -> {
            revealed.set(List.of());
            showHints();
        });
        events.subscribe(event -> {
            if (event.what() instanceof RunEvent.What.Ended) {
                turn.set(Optional.empty());
                showHints();
            }
        });
    }

    /** Whether the user wants to do the steps herself. */
    public BooleanProperty wanted() {
        return wanted;
    }

    /** Whether the user is to do the shown step herself: because she wants to, or because something is broken that she is to find. */
    public ObservableBooleanValue mine() {
        return mine;
    }

    /** Whether the shown chapter is a broken lab. */
    public boolean broken() {
        return shownChapter().fault().isPresent();
    }

    /** The hints about the shown chapter that were shown since it was built. */
    public ReadOnlyObjectProperty<List<Hint>> hints() {
        return hints.getReadOnlyProperty();
    }

    /** Shows the next hint, or after the last one the commands. The journal tells what was shown. */
    public void help() {
        if (runner.hints().next(shownChapter()).isPresent()) {
            showHints();
        } else {
            reveal();
        }
    }

    private void showHints() {
        hints.set(runner.hints().shown(shownChapter()));
    }

    private Chapter shownChapter() {
        return navigation.chapter(navigation.shown().get());
    }

    /** The step that waits for the user. */
    public ReadOnlyObjectProperty<Optional<MyTurn>> turn() {
        return turn.getReadOnlyProperty();
    }

    /** What to type in a terminal for the shown step; empty until it was asked for. */
    public ReadOnlyObjectProperty<List<HandCommand>> revealed() {
        return revealed.getReadOnlyProperty();
    }

    /** Begins the shown step, and waits for the user. */
    public void begin() {
        MyTurn begun = new MyTurn();
        if (execution.runByHand(begun)) {
            turn.set(Optional.of(begun));
        }
    }

    /** The user says that she has done the step. */
    public void done() {
        turn.get().ifPresent(MyTurn::done);
    }

    /** Runs the commands of the step after all. */
    public void doIt() {
        turn.get().ifPresent(MyTurn::doIt);
    }

    /** Shows what to type, from the opening of a terminal on. The journal tells that it was shown. */
    private void reveal() {
        Position at = navigation.shown().get();
        Chapter chapter = navigation.chapter(at);
        navigation
                .step(at)
                .ifPresent(step -> worker.execute(() -> {
                    List<HandCommand> found = find(chapter, step);
                    screen.execute(() -> {
                        if (navigation.shown().get().equals(at)) {
                            revealed.set(found);
                        }
                    });
                }));
    }

    private List<HandCommand> find(Chapter chapter, Step step) {
        try {
            List<HandCommand> lines = new ArrayList<>(runner.terminal().stream()
                    .map(line -> new HandCommand(line, Optional.empty()))
                    .toList());
            List<HandCommand> commands = runner.commandsByHand(chapter, step);
            commands.forEach(command -> runner.revealed(chapter, step, command));
            lines.addAll(commands);
            return List.copyOf(lines);
        } catch (Refusal notYet) {
            return List.of();
        }
    }
}
