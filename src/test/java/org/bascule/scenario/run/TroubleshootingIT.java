package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.BrokenLab;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every broken lab is planted, seen broken by its checks, seen broken still after each wrong repair, and repaired. The chapters share a
 * lab, which is brought back to their starting state after each.
 */
@Tag("beyond")
class TroubleshootingIT {

    private static final int NETWORK = 93;
    /** Its wrong repair removes WAL that a replica would need. */
    private static final String LAST = "disk-fills";
    /** More than one HA loop: a repair that succeeds late would not be refused. */
    private static final Duration STILL_BROKEN = Duration.ofSeconds(3);

    /** The chapters to run, separated by commas; all by default. */
    private static final List<String> ONLY = Arrays.stream(
                    System.getProperty("bascule.chapters", "").split(","))
            .filter(id -> !id.isBlank())
            .toList();

    private static final Scenario TROUBLESHOOTING = ScenarioReader.builtIn("troubleshooting");

    @Test
    void theClusterIsRepaired() {
        play(TROUBLESHOOTING.chapters().stream()
                .filter(chapter -> chapter.starts().repository().isEmpty())
                .toList());
    }

    @Test
    void theRepositoryIsRepaired() {
        play(TROUBLESHOOTING.chapters().stream()
                .filter(chapter -> !chapter.starts().repository().isEmpty())
                .toList());
    }

    private static void play(List<Chapter> all) {
        List<Chapter> chapters = all.stream()
                .sorted(Comparator.comparing(chapter -> chapter.id().equals(LAST)))
                .filter(chapter -> ONLY.isEmpty() || ONLY.contains(chapter.id()))
                .toList();
        try (Ground ground = Ground.on(NETWORK);
                Journal journal = Journal.inMemory()) {
            Lab lab = ground.backend().create(new LabName("broken"), TROUBLESHOOTING.topology(), Timers.QUICK);
            try (Observer observer = new Observer(lab);
                    ScenarioContext context = new ScenarioContext(lab, observer)) {
                for (Chapter chapter : chapters) {
                    new StateBuilder(context, journal, ProgressListener.NOBODY).build(chapter.starts());
                    new BrokenLabTest(context, journal, chapter).run();
                    tidy(context);
                }
            } finally {
                lab.destroy();
            }
            assertThat(ground.remains()).isEmpty();
        }
    }

    /** What a wrong repair has changed in the dynamic configuration. */
    private static void tidy(ScenarioContext context) {
        perform(
                context,
                List.of(new EditConfig(
                        new NodeRef("pg-1"),
                        Map.of(Setting.WAL_KEEP_SIZE, "128MB", Setting.MAX_SLOT_WAL_KEEP_SIZE, "-1"))));
    }

    private static void perform(ScenarioContext context, List<Action> actions) {
        context.begin();
        actions.forEach(action ->
                action.commands(context).forEach(command -> command.perform().run()));
    }

    private record BrokenLabTest(ScenarioContext context, Journal journal, Chapter chapter) {

        void run() {
            Instant began = Instant.now();
            new FaultPlanting(context, journal, ProgressListener.NOBODY).plant(chapter);
            assertThat(chapter.fault()).isPresent();
            refused("nothing was done");
            Instant planted = Instant.now();
            for (BrokenLab.WrongRepair wrong : chapter.fault().get().wrong()) {
                perform(context, wrong.actions());
                passes(wrong.hides(), wrong.title().en());
                refused(wrong.title().en());
            }
            Instant refused = Instant.now();
            assertThat(new ChapterRunner(context, journal, ProgressListener.NOBODY).play(chapter))
                    .as("%s: %s", chapter.id(), checks())
                    .isTrue();
            revealsWhatWasPlanted();
            System.out.printf(
                    "%s: planted %ds, refused %ds, repaired %ds%n",
                    chapter.id(),
                    Duration.between(began, planted).toSeconds(),
                    Duration.between(planted, refused).toSeconds(),
                    Duration.between(refused, Instant.now()).toSeconds());
        }

        private void passes(List<Expectation> checks, String after) {
            List<CheckResult> results = new ArrayList<>();
            boolean passed =
                    new CheckRunner(context, ProgressListener.NOBODY).await(checks, Instant.now(), results::add);
            assertThat(passed).as("%s, %s: %s", chapter.id(), after, results).isTrue();
        }

        /** Each step's checks are what a trainee must make pass. */
        private void refused(String after) {
            List<Expectation> checks = chapter.steps().stream()
                    .map(Step::checks)
                    .flatMap(List::stream)
                    .toList();
            boolean passed = new CheckRunner(
                            context,
                            ProgressListener.NOBODY,
                            Optional.of(Instant.now().plus(STILL_BROKEN)))
                    .await(checks, Instant.now(), result -> {});
            assertThat(passed)
                    .as("%s is not repaired when %s", chapter.id(), after)
                    .isFalse();
        }

        private void revealsWhatWasPlanted() {
            List<Entry> entries = journal.entries();
            assertThat(entries.get(entries.size() - 1)).isInstanceOfSatisfying(Entry.Explained.class, explained -> {
                assertThat(explained.chapter()).isEqualTo(chapter.id());
                assertThat(explained.commands()).isNotEmpty();
            });
        }

        private List<Entry> checks() {
            return journal.entries().stream()
                    .filter(entry -> entry instanceof Entry.CheckEnded ended && !ended.held())
                    .toList();
        }
    }
}
