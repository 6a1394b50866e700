package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.plan.Move;
import org.bascule.scenario.plan.Plan;
import org.bascule.support.Ground;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Jumps from the end of a chapter to the start of another, which is then played. With the system property {@code bascule.jumps}, chapters of
 * its choice, in this order: {@code failover,lag,quorum}; or a number of jumps, drawn with {@code bascule.seed}.
 */
@Tag("beyond")
class JumpIT {

    private static final int NETWORK = 58;
    private static final String A_DOZEN = "12";

    private final Scenario document = ScenarioReader.builtIn("poc");
    private final Journal journal = Journal.inMemory();

    @Test
    void aChapterPassesWhereverTheLabComesFrom() {
        List<String> failed = new ArrayList<>();
        List<Chapter> walk = walk();
        try (Ground ground = Ground.on(NETWORK)) {
            Lab lab = ground.backend().create(new LabName("jump"), document.topology(), Timers.QUICK);
            try (OpenLab open = new OpenLab(lab, journal, snapshot -> {})) {
                String before = "nothing";
                for (Chapter chapter : walk) {
                    Jump jump = new Jump(open, ProgressListener.NOBODY);
                    int from = journal.entries().size();
                    Instant began = Instant.now();
                    jump.to(chapter.starts());
                    Duration took = Duration.between(began, Instant.now());
                    List<Entry.Planned> told = told(from);
                    System.out.printf(
                            "%s -> %s: %.1f s, %s%n", before, chapter.id(), took.toMillis() / 1000.0, moves(told));
                    assertThat(left(jump.plan(chapter.starts())))
                            .as("%s -> %s", before, chapter.id())
                            .isEmpty();
                    if (told.stream().skip(1).anyMatch(plan -> plan.rebuild() != null)) {
                        failed.add(before + " -> " + chapter.id() + ": " + moves(told));
                    }
                    assertThat(new ChapterRunner(open.context(), journal, ProgressListener.NOBODY).play(chapter))
                            .as("%s after %s: %s", chapter.id(), before, failures(from))
                            .isTrue();
                    before = chapter.id();
                }
            } finally {
                lab.destroy();
            }
            assertThat(ground.remains()).isEmpty();
        }
        assertThat(failed).isEmpty();
    }

    /** What a plan would still do. */
    private static List<String> left(Plan plan) {
        return Stream.concat(
                        plan.rebuild().stream(),
                        plan.moves().stream()
                                .filter(move -> !(move instanceof Move.Await))
                                .map(Move::what))
                .map(what -> what.en())
                .toList();
    }

    private List<Chapter> walk() {
        List<Chapter> chapters = new ArrayList<>(document.chapters());
        ScenarioReader.builtIn("beyond").chapters().stream()
                .filter(chapter -> chapter.requires().isEmpty())
                .forEach(chapters::add);
        String jumps = System.getProperty("bascule.jumps", A_DOZEN);
        if (!jumps.matches("\\d+")) {
            return Stream.of(jumps.split(","))
                    .map(id -> chapters.stream()
                            .filter(chapter -> chapter.id().equals(id))
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }
        Random random = new Random(Long.getLong("bascule.seed", 16));
        List<Chapter> walk = new ArrayList<>();
        while (walk.size() <= Integer.parseInt(jumps)) {
            Chapter next = chapters.get(random.nextInt(chapters.size()));
            if (walk.isEmpty() || !next.equals(walk.get(walk.size() - 1))) {
                walk.add(next);
            }
        }
        return walk;
    }

    private List<Entry.Planned> told(int from) {
        return journal.entries().stream()
                .skip(from)
                .filter(Entry.Planned.class::isInstance)
                .map(Entry.Planned.class::cast)
                .toList();
    }

    private static String moves(List<Entry.Planned> plans) {
        return plans.stream()
                .map(plan -> (plan.rebuild() == null
                                ? ""
                                : "rebuild (" + plan.rebuild().en() + ") ")
                        + plan.moves().stream().map(move -> move.what().en()).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(" | "));
    }

    private String failures(int from) {
        return journal.entries().stream()
                .skip(from)
                .filter(Entry.CheckEnded.class::isInstance)
                .map(Entry.CheckEnded.class::cast)
                .filter(check -> !check.held())
                .map(check -> check.says().en() + ": " + check.saw().en())
                .collect(Collectors.joining("; "));
    }
}
