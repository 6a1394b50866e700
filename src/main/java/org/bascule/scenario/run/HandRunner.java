package org.bascule.scenario.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Accounts;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Command;
import org.bascule.shell.ShellHistory;

/** Waits for steps that a trainee does by hand, however she does them, and writes them to the journal. For one thread at a time. */
public final class HandRunner {

    private final ScenarioContext context;
    private final Journal journal;
    private final ProgressListener listener;
    private final ChapterRunner runner;
    private final Hints hints;

    public HandRunner(ScenarioContext context, Journal journal, ProgressListener listener) {
        this.context = context;
        this.journal = journal;
        this.listener = listener;
        this.runner = new ChapterRunner(context, journal, listener);
        this.hints = new Hints(journal);
    }

    /**
     * Plays a chapter step by step, until one is given up or fails. False when one was or did.
     *
     * @param turns makes what the trainee says during a step
     */
    public boolean play(Chapter chapter, Function<Step, MyTurn> turns) {
        return runner.play(chapter, step -> perform(chapter, step, turns.apply(step)));
    }

    /**
     * Begins a step, and waits without a limit until its checks pass. What only Bascule can do is done first (see
     * {@link Action#isTheLabs}).
     *
     * @param turn what the trainee says meanwhile: also that the commands are to be run after all
     * @return false when she gives up, or when a check failed after the commands were run for her
     */
    public boolean perform(Chapter chapter, Step step, MyTurn turn) {
        listener.before(chapter, step);
        Instant began = Instant.now();
        journal.write(new Entry.StepStarted(began, chapter.id(), step.id(), step.title()));
        return runner.ending(chapter, step, began, () -> {
            List<String> commands = begin(chapter, step);
            boolean passed = await(chapter, step, turn, () -> {
                journal.write(new Entry.ByHand(Instant.now(), chapter.id(), step.id(), commands));
                typedSince(began).forEach(journal::write);
            });
            context.incidents().awaitEnd();
            return passed;
        });
    }

    /** In the terminals of the lab's nodes. */
    private List<Entry.Typed> typedSince(Instant began) {
        return ShellHistory.since(context.lab(), began).stream()
                .map(typed -> new Entry.Typed(typed.at(), typed.node().name(), typed.command()))
                .toList();
    }

    /** What Bascule would type. */
    private List<String> begin(Chapter chapter, Step step) {
        context.begin(ChapterRunner.name(chapter, step));
        run(step, true);
        List<String> commands =
                planned(step, context).stream().map(Command::typed).toList();
        context.commandsByHand(ChapterRunner.name(chapter, step));
        return commands;
    }

    /** The commands of a step. Marks the nodes that they affect, to which later ones may refer. */
    private static List<Command> planned(Step step, ScenarioContext context) {
        List<Command> commands = new ArrayList<>();
        for (Action action : actions(step, false).toList()) {
            commands.addAll(action.commands(context));
            List<Node> affected = action.affects(context);
            if (!affected.isEmpty()) {
                context.markAffected(affected);
            }
        }
        return commands;
    }

    private boolean await(Chapter chapter, Step step, MyTurn turn, Runnable ended) {
        String name = ChapterRunner.name(chapter, step);
        HandWait.End end;
        try {
            end = new HandWait(context, UnnamedChecks.of(chapter, listener), turn, new Written(chapter, step))
                    .await(step.checks());
        } finally {
            ended.run();
        }
        return switch (end) {
            case GIVEN_UP -> false;
            case PASSED -> {
                context.commandsEnded(name);
                yield true;
            }
            case DO_IT -> {
                run(step, false);
                context.commandsEnded(name);
                yield runner.check(step);
            }
        };
    }

    /** What happens while the step waits for her, in the journal. */
    private final class Written implements HandWait.Reader {

        private final Chapter chapter;
        private final Step step;
        private final Optional<SymptomWatch> symptoms;

        private Written(Chapter chapter, Step step) {
            this.chapter = chapter;
            this.step = step;
            this.symptoms = chapter.fault()
                    .map(broken -> new SymptomWatch(new CheckRunner(context, ProgressListener.NOBODY), broken));
        }

        @Override
        public void done() {
            context.commandsEnded(ChapterRunner.name(chapter, step));
        }

        @Override
        public void notDone(int missing) {
            wrongTurn(RunMessages.saidToBeDone(missing));
        }

        @Override
        public void looked() {
            if (symptoms.filter(SymptomWatch::look).isPresent()) {
                wrongTurn(RunMessages.symptomHidden());
            }
        }

        @Override
        public void result(CheckResult result) {
            journal.write(result.entry(context));
        }

        private void wrongTurn(Text what) {
            journal.write(new Entry.WrongTurn(Instant.now(), chapter.id(), step.id(), what));
        }
    }

    private void run(Step step, boolean theLabs) {
        actions(step, theLabs).forEach(action -> action.commands(context).forEach(runner::perform));
    }

    private static Stream<Action> actions(Step step, boolean theLabs) {
        return step.actions().stream().filter(action -> action.isTheLabs() == theLabs);
    }

    /**
     * What a person types to do a step, in the present state: the commands, with the contents of files. Runs nothing, but may ask the
     * servers. May be called from any thread.
     */
    public List<HandCommand> commands(Chapter chapter, Step step) {
        return planned(step, context.preview(ChapterRunner.name(chapter, step))).stream()
                .map(command ->
                        new HandCommand(command.typed(), command.content().flatMap(HandRunner::read)))
                .toList();
    }

    /** Some contents depend on what has not been done yet. */
    private static Optional<String> read(Supplier<String> content) {
        try {
            return Optional.of(content.get());
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    /** Writes to the journal that a command was shown. May be called from any thread. */
    public void revealed(Chapter chapter, Step step, HandCommand command) {
        journal.write(new Entry.Revealed(Instant.now(), chapter.id(), step.id(), command.typed()));
    }

    /** The hints of a broken lab. For the thread that reads what she wants. */
    public Hints hints() {
        return hints;
    }

    /** What a person types first in a terminal of this machine, before the commands of any step. */
    public List<String> terminal() {
        List<String> lines = new ArrayList<>(context.lab().terminal());
        lines.add("export PGPASSWORD=" + Accounts.PASSWORD);
        return List.copyOf(lines);
    }
}
