package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.plan.Move;
import org.bascule.scenario.plan.Plan;

/**
 * Jumps from the end of a chapter to the start of another, which is then played. The system property {@code bascule.jumps} has the
 * chapters, in this order: {@code failover,lag,quorum}; or the number of jumps, drawn with {@code bascule.seed}. Without it, a dozen that
 * play every chapter beyond the document.
 */
public final class Jumps {

    private static final int A_DOZEN = 12;

    private final Scenario document = ScenarioReader.builtIn("poc");
    private final Journal journal = Journal.inMemory();
    private final Random random = new Random(Long.getLong("bascule.seed", 16));
    private final List<String> rebuilt = new ArrayList<>();

    /**
     * In a lab of its own, which is removed.
     *
     * @return the jumps that began by the shortest way and ended with a rebuild
     */
    public static List<String> make(Backend backend) {
        Jumps jumps = new Jumps();
        Lab lab = backend.create(new LabName("jump"), jumps.document.topology(), Timers.QUICK);
        try (OpenLab open = new OpenLab(lab, jumps.journal, snapshot -> {})) {
            String before = "nothing";
            for (Chapter chapter : jumps.walk(backend)) {
                jumps.jump(open, before, chapter);
                before = chapter.id();
            }
        } finally {
            lab.destroy();
        }
        return jumps.rebuilt;
    }

    private void jump(OpenLab open, String before, Chapter chapter) {
        Jump jump = new Jump(open, ProgressListener.NOBODY);
        String name = before + " -> " + chapter.id();
        int from = journal.entries().size();
        Instant began = Instant.now();
        jump.to(chapter.starts());
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        List<Entry.Planned> told = told(from);
        System.out.printf("%s: %.1f s, %s%n", name, seconds, moves(told));
        if (told.stream().skip(1).anyMatch(plan -> plan.rebuild() != null)) {
            rebuilt.add(name + ": " + moves(told));
        }
        assertThat(left(jump.plan(chapter.starts()))).as(name).isEmpty();
        assertThat(new ChapterRunner(open.context(), journal, ProgressListener.NOBODY).play(chapter))
                .as("%s: %s", name, failures(from))
                .isTrue();
    }

    private List<Chapter> walk(Backend backend) {
        List<Chapter> chapters = Stream.concat(
                        document.chapters().stream(), ScenarioReader.builtIn("beyond").chapters().stream())
                .filter(chapter -> chapter.isPossibleWith(backend.capabilities()))
                .toList();
        String jumps = System.getProperty("bascule.jumps", "");
        if (jumps.isEmpty()) {
            return everyChapterBeyondAndSomeOfTheDocument(chapters);
        }
        if (!jumps.matches("\\d+")) {
            return Stream.of(jumps.split(","))
                    .map(id -> chapters.stream()
                            .filter(chapter -> chapter.id().equals(id))
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }
        List<Chapter> walk = new ArrayList<>();
        while (walk.size() <= Integer.parseInt(jumps)) {
            Chapter next = chapters.get(random.nextInt(chapters.size()));
            if (walk.isEmpty() || !next.equals(walk.get(walk.size() - 1))) {
                walk.add(next);
            }
        }
        return walk;
    }

    /** The document's chapters are played elsewhere, too; those beyond it only here. */
    private List<Chapter> everyChapterBeyondAndSomeOfTheDocument(List<Chapter> chapters) {
        List<Chapter> ofDocument = new ArrayList<>(document.chapters());
        Collections.shuffle(ofDocument, random);
        List<Chapter> walk = new ArrayList<>(
                chapters.stream().filter(Chapter::isBeyondTheDocument).toList());
        walk.addAll(ofDocument.subList(0, A_DOZEN + 1 - walk.size()));
        Collections.shuffle(walk, random);
        return walk;
    }

    /** What a plan would still do. */
    private static List<String> left(Plan plan) {
        return Stream.concat(
                        plan.rebuild().stream(),
                        plan.moves().stream()
                                .filter(move -> !(move instanceof Move.Await))
                                .map(Move::what))
                .map(Text::en)
                .toList();
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
