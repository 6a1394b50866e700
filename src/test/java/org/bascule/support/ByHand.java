package org.bascule.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.HandRunner;
import org.bascule.scenario.run.MyTurn;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.watch.Observer;

/**
 * Chapters done by hand: somebody types in bash, outside Bascule, the commands that it would show. A step that does not pass then has its
 * commands run, so that the following ones are tried all the same.
 *
 * @param said the steps of which only she could say that they were done
 * @param failed those that typing did not achieve, with what she saw last
 * @param entries the journal
 */
public record ByHand(Set<String> said, List<String> failed, List<Entry> entries) {

    /** How many times the checks are looked at before she begins: nothing passes by itself. */
    private static final int LOOKS = 8;

    /** How many looks in a row find that all checks pass before she says so: a step that can pass by itself has then passed. */
    private static final int PASSING = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** After which she says that she has done it, though not all checks pass. */
    private static final Duration NOTHING_TO_SEE = Duration.ofSeconds(60);

    private static final Duration LONGEST_RESTART = Duration.ofSeconds(10);
    private static final Pattern STOPS_PATRONI = Pattern.compile("(?:TERM|INT)\\b.*patroni|patroni (?:TERM|INT)");
    private static final Set<String> IN_BETWEEN = Set.of("stopping", "starting", "restarting");

    /**
     * In a lab of its own, which is removed.
     *
     * @param desk an empty directory that every account can enter
     * @param ids the chapters; each that does not continue the one before begins in its own state
     */
    public static ByHand play(Backend backend, Path desk, Scenario scenario, List<String> ids) {
        Set<String> said = new TreeSet<>();
        List<String> failed = new ArrayList<>();
        Lab lab = backend.create(new LabName("by-hand"), scenario.topology(), Timers.QUICK);
        try (Journal journal = Journal.inMemory();
                Observer observer = new Observer(lab);
                ScenarioContext context = new ScenarioContext(lab, observer)) {
            context.incidents().follow(incident -> journal.write(new Entry.IncidentEnded(Instant.now(), incident)));
            Optional<Chapter> before = Optional.empty();
            for (Chapter chapter : scenario.chapters()) {
                if (ids.contains(chapter.id())) {
                    if (before.filter(chapter::continues).isEmpty()) {
                        new StateBuilder(context, journal, ProgressListener.NOBODY).build(chapter.starts());
                    }
                    before = Optional.of(chapter);
                    Hands hands = new Hands(chapter, context, journal, desk, said, failed);
                    boolean passed = hands.runner.play(chapter, hands::turn);
                    assertThat(passed).as(hands::story).isTrue();
                    assertThat(hands.passedByThemselves).as(chapter.id()).isEmpty();
                }
            }
            return new ByHand(said, failed, journal.entries());
        } finally {
            lab.destroy();
        }
    }

    /** Begins to type a step's commands only after some looks at its checks. */
    private static final class Hands implements ProgressListener {

        private final Chapter chapter;
        private final ScenarioContext context;
        private final Journal journal;
        private final Trainee trainee;
        private final Set<String> said;
        private final List<String> failed;
        private final HandRunner runner;
        private final Set<String> passedByThemselves = new TreeSet<>();
        private Step step;
        private MyTurn turn;
        private int looks;
        private int passing;
        private Instant began;
        private volatile Optional<Instant> typed = Optional.empty();
        private boolean saidDone;
        private boolean gaveUp;
        private Optional<Thread> typing = Optional.empty();

        private Hands(
                Chapter chapter,
                ScenarioContext context,
                Journal journal,
                Path desk,
                Set<String> said,
                List<String> failed) {
            this.chapter = chapter;
            this.context = context;
            this.journal = journal;
            this.said = said;
            this.failed = failed;
            this.runner = new HandRunner(context, journal, this);
            this.trainee = new Trainee(desk, runner.terminal());
            journal.follow(this::written);
        }

        private MyTurn turn(Step next) {
            typing.ifPresent(Hands::await);
            typing = Optional.empty();
            step = next;
            turn = new MyTurn();
            looks = 0;
            passing = 0;
            began = Instant.now();
            typed = Optional.empty();
            saidDone = false;
            gaveUp = false;
            return turn;
        }

        private void written(Entry entry) {
            if (entry instanceof Entry.StepEnded ended && ended.chapter().equals(chapter.id())) {
                System.out.printf(
                        "%s/%s %s %s s%n",
                        chapter.id(),
                        ended.step(),
                        ended.held() ? "passed" : "FAILED",
                        ended.took().toSeconds());
                boolean hers = step.actions().stream().anyMatch(action -> !action.isTheLabs());
                if (typing.isEmpty() && hers) {
                    passedByThemselves.add(ended.step());
                }
            }
        }

        @Override
        public void before(Chapter of, Step next) {}

        @Override
        public void performing(String command) {}

        @Override
        public void waiting(Waiting waiting) {
            Instant now = Instant.now();
            if (++looks == LOOKS) {
                Thread hands = new Thread(this::type, "hands");
                hands.setDaemon(true);
                typing = Optional.of(hands);
                hands.start();
            }
            passing = waiting.pending().isEmpty() ? passing + 1 : 0;
            boolean nothingMore = passing >= PASSING
                    || typed.filter(at -> now.isAfter(at.plus(NOTHING_TO_SEE))).isPresent();
            if (typed.isPresent() && nothingMore && !saidDone) {
                saidDone = true;
                said.add(chapter.id() + "/" + step.id());
                turn.done();
            }
            if (now.isAfter(began.plus(PATIENCE)) && !gaveUp) {
                gaveUp = true;
                failed.add(story());
                turn.doIt();
            }
        }

        private void type() {
            int commands = runner.commands(chapter, step).size();
            for (int i = 0; i < commands; i++) {
                HandCommand command = runner.commands(chapter, step).get(i);
                awaitPostgres(command);
                if (!trainee.type(command)) {
                    failed.add(story());
                }
            }
            typed = Optional.of(Instant.now());
        }

        /** She stops no Patroni that is starting PostgreSQL, as a former leader's is after a switchover. */
        private void awaitPostgres(HandCommand command) {
            Instant deadline = Instant.now().plus(LONGEST_RESTART);
            boolean waits = STOPS_PATRONI.matcher(command.typed()).find();
            while (waits && Instant.now().isBefore(deadline)) {
                waits = context.observer().fresh().cluster().members().stream()
                        .flatMap(member -> member.state().stream())
                        .anyMatch(IN_BETWEEN::contains);
            }
        }

        /** The step may pass before she has typed everything. */
        private static void await(Thread hands) {
            try {
                hands.join(PATIENCE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private String story() {
            List<String> transcript = trainee.transcript();
            return chapter.id() + "/" + step.id() + "\n"
                    + String.join("\n", transcript.subList(Math.max(0, transcript.size() - 6), transcript.size()))
                    + "\n"
                    + String.join(
                            "\n",
                            journal.entries().stream()
                                    .filter(Entry.CheckEnded.class::isInstance)
                                    .map(entry -> (Entry.CheckEnded) entry)
                                    .filter(check -> !check.held())
                                    .map(check -> "✗ " + check.says().en() + ": "
                                            + check.saw().en())
                                    .toList());
        }
    }
}
