package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bascule.backend.Lab;
import org.bascule.incident.Fault;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.Step;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.support.Trainee;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Does the steps of chapters by hand: somebody types in bash, outside Bascule, the commands that it would show, and every step passes.
 * With the system property {@code bascule.byHand} (chapters, separated by commas), any chapters of the document or beyond it.
 */
class MyTurnIT {

    private static final int NETWORK = 74;

    /** How many times the checks are looked at before she begins: nothing passes by itself. */
    private static final int LOOKS = 8;

    /** How many looks in a row find that all checks pass before she says so: a step that can pass by itself has then passed. */
    private static final int PASSING = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** After which she says that she has done it, though not all checks pass. */
    private static final Duration NOTHING_TO_SEE = Duration.ofSeconds(20);

    @Test
    void theCommandsThatAreShownCanBeTyped() throws IOException {
        assertThat(said("poc", List.of("etcd", "quorum"))).containsExactly("etcd/install");
    }

    /** On a busy machine etcd may answer too late for the change of the key to be seen: then there is no incident. */
    @Test
    void anIncidentBegunByHandHasNoKnownCause() throws IOException {
        List<Entry> entries = new ArrayList<>();

        said("poc", List.of("failover"), entries::add);

        assertThat(entries)
                .filteredOn(Entry.IncidentEnded.class::isInstance)
                .extracting(entry ->
                        ((Entry.IncidentEnded) entry).incident().fault().kind())
                .isSubsetOf(Fault.Kind.SPONTANEOUS);
        assertThat(entries).filteredOn(Entry.ByHand.class::isInstance).allSatisfy(entry -> assertThat(
                        ((Entry.ByHand) entry).commands())
                .isNotEmpty());
    }

    @Test
    @EnabledIfSystemProperty(named = "bascule.byHand", matches = ".+")
    void everyChapterCanBeDoneByHand() throws IOException {
        List<String> chapters = List.of(System.getProperty("bascule.byHand").split(","));
        System.out.println("said by the trainee: " + said(System.getProperty("bascule.scenario", "poc"), chapters));
    }

    /** The steps of which only the trainee could say that they were done. */
    private static Set<String> said(String id, List<String> chapters) throws IOException {
        return said(id, chapters, entry -> {});
    }

    private static Set<String> said(String id, List<String> chapters, Consumer<Entry> reader) throws IOException {
        Scenario scenario = ScenarioReader.builtIn(id);
        Set<String> said = new TreeSet<>();
        try (Ground ground = Ground.on(NETWORK);
                Journal journal = Journal.inMemory()) {
            journal.follow(reader);
            Lab lab = ground.backend().create(new LabName("by-hand"), scenario.topology(), Timers.QUICK);
            try (Observer observer = new Observer(lab);
                    ScenarioContext context = new ScenarioContext(lab, observer)) {
                context.incidents().follow(incident -> journal.write(new Entry.IncidentEnded(Instant.now(), incident)));
                Path desk = Files.createDirectory(ground.home().resolve("desk"));
                Optional<Chapter> before = Optional.empty();
                for (Chapter chapter : scenario.chapters()) {
                    if (chapters.contains(chapter.id())) {
                        if (before.filter(chapter::continues).isEmpty()) {
                            new StateBuilder(context, journal, ProgressListener.NOBODY).build(chapter.starts());
                        }
                        before = Optional.of(chapter);
                        play(chapter, context, journal, desk, said);
                    }
                }
            } finally {
                lab.destroy();
            }
            assertThat(ground.remains()).isEmpty();
        }
        return said;
    }

    private static void play(Chapter chapter, ScenarioContext context, Journal journal, Path desk, Set<String> said) {
        Hands hands = new Hands(chapter, journal, desk, said);
        HandRunner runner = new HandRunner(context, journal, hands);
        hands.runner = runner;
        boolean passed = runner.play(chapter, hands::turn);
        assertThat(passed).as(() -> hands.story()).isTrue();
        assertThat(hands.passedByThemselves).as(chapter.id()).isEmpty();
    }

    /** Begins to type a step's commands only after some looks at its checks. */
    private static final class Hands implements ProgressListener {

        private final Chapter chapter;
        private final Journal journal;
        private final Path desk;
        private final Set<String> said;
        private final Set<String> passedByThemselves = new TreeSet<>();
        private HandRunner runner;
        private Optional<Trainee> trainee = Optional.empty();
        private Step step;
        private MyTurn turn;
        private int looks;
        private int passing;
        private Instant began;
        private volatile Optional<Instant> typed = Optional.empty();
        private volatile boolean saidDone;
        private Optional<Thread> typing = Optional.empty();

        private Hands(Chapter chapter, Journal journal, Path desk, Set<String> said) {
            this.chapter = chapter;
            this.journal = journal;
            this.desk = desk;
            this.said = said;
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
            if (now.isAfter(began.plus(PATIENCE))) {
                turn.giveUp();
            }
        }

        private void type() {
            Trainee typing = trainee.orElseGet(() -> new Trainee(desk, runner.terminal()));
            trainee = Optional.of(typing);
            int commands = runner.commands(chapter, step).size();
            for (int i = 0; i < commands; i++) {
                typing.type(runner.commands(chapter, step).get(i));
            }
            typed = Optional.of(Instant.now());
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
            List<String> transcript = trainee.map(Trainee::transcript).orElse(List.of());
            return chapter.id() + "/" + step.id() + "\n"
                    + String.join("\n", transcript.subList(Math.max(0, transcript.size() - 12), transcript.size()))
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
