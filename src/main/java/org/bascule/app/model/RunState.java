package org.bascule.app.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.bascule.app.model.RunEvent.Source;
import org.bascule.app.model.RunEvent.What;
import org.bascule.lab.Problem;
import org.bascule.scenario.run.ProgressListener;

/** What is running and what came of each step, as the events tell. */
final class RunState {

    final ObservableMap<Position, StepRun> runs = FXCollections.observableHashMap();
    final ReadOnlyObjectWrapper<Optional<String>> command = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<ProgressListener.Waiting>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    final ReadOnlyObjectWrapper<Optional<ActionProblem>> actionProblem = new ReadOnlyObjectWrapper<>(Optional.empty());

    void accept(RunEvent event) {
        What what = event.what();
        if (what instanceof What.Started start) {
            problems.set(List.of());
            actionProblem.set(Optional.empty());
            event.step()
                    .ifPresent(
                            at -> runs.put(at, start.checksOnly() ? runs.get(at).checkedAgain() : StepRun.BEGUN));
        } else if (what instanceof What.CommandStarted started) {
            command.set(Optional.of(started.command()));
            waiting.set(Optional.empty());
        } else if (what instanceof What.Waiting now) {
            command.set(Optional.empty());
            waiting.set(Optional.of(now.progress()));
        } else if (what instanceof What.Ended end) {
            ended(event, end.outcome());
        } else {
            event.step().ifPresent(at -> runs.put(at, runs.get(at).and(what)));
        }
    }

    void forget(int chapter) {
        runs.keySet().removeIf(at -> at.chapter() == chapter);
    }

    private void ended(RunEvent event, TaskRunner.Outcome outcome) {
        if (outcome instanceof TaskRunner.Outcome.Failed failed) {
            if (event.source() instanceof Source.OfAction action) {
                actionProblem.set(Optional.of(new ActionProblem(action.node(), failed.problems())));
            } else {
                problems.set(failed.problems());
            }
        }
        command.set(Optional.empty());
        waiting.set(Optional.empty());
        event.step()
                .filter(at -> runs.get(at).running())
                .ifPresent(at -> runs.put(at, runs.get(at).interrupted()));
    }
}
