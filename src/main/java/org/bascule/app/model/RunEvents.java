package org.bascule.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.bascule.app.model.RunEvent.Source;
import org.bascule.app.model.RunEvent.What;
import org.bascule.incident.Prediction;
import org.bascule.journal.Entry;
import org.bascule.journal.HandScore;
import org.bascule.journal.HandScores;
import org.bascule.journal.Journal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.ProgressListener;

/**
 * Runs whatever changes the lab, one task at a time, and tells its subscribers what happens as a single stream of events,
 * in order and on the JavaFX thread.
 */
final class RunEvents {

    private final TaskRunner tasks;
    private final Executor screen;
    private final List<Consumer<RunEvent>> subscribers = new ArrayList<>();
    /** Read by the thread that writes the journal. */
    private volatile Optional<Source> running = Optional.empty();

    RunEvents(TaskRunner tasks, Journal journal, Executor screen) {
        this.tasks = tasks;
        this.screen = screen;
        HandScores scores = new HandScores();
        journal.follow(entry -> {
            Optional<HandScore> score = scores.see(entry);
            running.ifPresent(source -> {
                written(source, entry);
                score.ifPresent(ended -> screen.execute(() -> emit(source, new What.Scored(ended))));
            });
        });
    }

    /** Subscribers are called in the order in which they were added. */
    void subscribe(Consumer<RunEvent> subscriber) {
        subscribers.add(subscriber);
    }

    boolean busy() {
        return tasks.busy();
    }

    /**
     * @param work run on the task thread, with the listener to which it reports its progress
     * @return false, and nothing runs, while another task does
     */
    boolean run(Text title, Source source, What.Started start, Consumer<ProgressListener> work) {
        if (tasks.busy()) {
            return false;
        }
        emit(source, start);
        running = Optional.of(source);
        return tasks.start(title, () -> work.accept(progressOf(source, start.prediction())), outcome -> {
            running = Optional.empty();
            emit(source, new What.Ended(outcome));
        });
    }

    private ProgressListener progressOf(Source source, Optional<Prediction> prediction) {
        return new ProgressListener() {
            @Override
            public void before(Chapter chapter, Step step) {}

            @Override
            public Optional<Prediction> confirm(List<String> candidates) {
                return prediction.filter(any -> !candidates.isEmpty());
            }

            @Override
            public void performing(String command) {
                screen.execute(() -> emit(source, new What.CommandStarted(command)));
            }

            @Override
            public void waiting(Waiting progress) {
                screen.execute(() -> emit(source, new What.Waiting(progress)));
            }
        };
    }

    private void written(Source source, Entry entry) {
        event(entry).ifPresent(what -> screen.execute(() -> emit(source, what)));
    }

    private static Optional<What> event(Entry entry) {
        if (entry instanceof Entry.Performed command) {
            return Optional.of(new What.CommandEnded(command));
        }
        if (entry instanceof Entry.CheckEnded verdict) {
            return Optional.of(new What.CheckEnded(verdict));
        }
        if (entry instanceof Entry.Planned plan) {
            return Optional.of(new What.Planned(plan));
        }
        if (entry instanceof Entry.Explained fault) {
            return Optional.of(new What.Explained(fault));
        }
        return entry instanceof Entry.StepEnded end ? Optional.of(new What.StepEnded(end)) : Optional.empty();
    }

    private void emit(Source source, What what) {
        RunEvent event = new RunEvent(source, what);
        subscribers.forEach(subscriber -> subscriber.accept(event));
    }
}
