package org.bascule.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.bascule.lab.Refusal;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.MyTurn;

/** Steps that the user does by hand, and the commands that she had shown. Used on the JavaFX thread. */
public final class Hands {

    private final Navigation navigation;
    private final Execution execution;
    private final StepRunner runner;
    private final ExecutorService worker;
    private final Executor screen;
    private final BooleanProperty mine = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<MyTurn>> turn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<HandCommand>> revealed = new ReadOnlyObjectWrapper<>(List.of());

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
        navigation.shown().addListener((property, before, now) -> revealed.set(List.of()));
        events.subscribe(event -> {
            if (event.what() instanceof RunEvent.What.Ended) {
                turn.set(Optional.empty());
            }
        });
    }

    /** Whether the user wants to do the steps herself. */
    public BooleanProperty mine() {
        return mine;
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
    public void reveal() {
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
