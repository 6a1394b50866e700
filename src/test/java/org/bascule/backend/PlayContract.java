package org.bascule.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.Jumps;
import org.bascule.support.ByHand;
import org.bascule.support.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every backend plays whose nodes have cables of their own: the document's chapters, and those beyond it. A chapter that starts with a
 * repository follows the document's in the same lab: the document's last chapter leaves one. With the system property
 * {@code bascule.firstHalf}, a backend plays half of these in one go: the one that the property names the first half, the other the second.
 */
public abstract class PlayContract {

    private static final Scenario BEYOND = ScenarioReader.builtIn("beyond");

    /** The first ends with the failback: what follows is about the whole lab. */
    private enum Half {
        FIRST,
        SECOND,
        BOTH;

        static Half of(Backend backend) {
            String first = System.getProperty("bascule.firstHalf", "");
            return first.isEmpty() ? BOTH : first.equals(backend.kind().label()) ? FIRST : SECOND;
        }

        List<Chapter> of(List<Chapter> chapters) {
            int middle = 1 + chapters.stream().map(Chapter::id).toList().indexOf("failback");
            return switch (this) {
                case FIRST -> chapters.subList(0, middle);
                case SECOND -> chapters.subList(middle, chapters.size());
                case BOTH -> chapters;
            };
        }
    }

    private final Player player = new Player();

    protected abstract Backend backend();

    protected abstract List<String> remains(LabSpec lab);

    @AfterEach
    void forget() {
        player.close();
    }

    @Test
    void everyChapterHoldsInOneGoAndNothingIsLeft() {
        Scenario document = ScenarioReader.builtIn("poc");
        List<Chapter> chapters = new ArrayList<>(document.chapters());
        chapters.addAll(beyond(chapter -> !chapter.starts().repository().isEmpty()));
        Half half = Half.of(backend());

        LabSpec lab = play(document, half.of(chapters));

        assertThat(player.changes()).anyMatch(change -> change.startsWith("leader key: pg-"));
        if (half != Half.SECOND) {
            assertThat(player.changes())
                    .contains("leader key: pg-1", "leader key: pg-2", "etcd: quorum lost", "etcd: quorum held")
                    .anyMatch(change -> change.startsWith("pg-2: read-write"))
                    .anyMatch(change -> change.startsWith("pg-1: streaming"));
        }
        if (half != Half.FIRST) {
            assertThat(player.changes()).anyMatch(change -> change.startsWith("pg-3: streaming"));
        }
        assertThat(remains(lab)).isEmpty();
    }

    @Test
    void whoeverIsCutOffGivesWayAndComesBack() {
        LabSpec lab = play(BEYOND, beyond(chapter -> !chapter.requires().isEmpty()));

        assertThat(player.changes())
                .contains("leader key: pg-1")
                .anyMatch(change -> change.matches("leader key: pg-[23]"))
                .anyMatch(change -> change.startsWith("pg-1: read-only"))
                .anyMatch(change -> change.startsWith("pg-1: streaming"));
        assertThat(remains(lab)).isEmpty();
    }

    /** With the system property {@code bascule.byHand}, as {@code MyTurnIT}. */
    @Test
    @EnabledIfSystemProperty(named = "bascule.byHand", matches = ".+")
    void everyChapterCanBeDoneByHand(@TempDir Path desk) {
        ByHand done = ByHand.play(
                backend(),
                desk,
                ScenarioReader.builtIn(System.getProperty("bascule.scenario", "poc")),
                List.of(System.getProperty("bascule.byHand").split(",")));

        System.out.println("said by the trainee: " + done.said());
        assertThat(done.failed()).isEmpty();
    }

    /** With the system property {@code bascule.jumps}, as {@code JumpIT}. */
    @Test
    @EnabledIfSystemProperty(named = "bascule.jumps", matches = ".+")
    void aChapterPassesAfterAnyOther() {
        assertThat(Jumps.make(backend())).isEmpty();
    }

    private static List<Chapter> beyond(Predicate<Chapter> which) {
        return BEYOND.chapters().stream().filter(which).toList();
    }

    private LabSpec play(Scenario scenario, List<Chapter> chapters) {
        return player.play(backend(), scenario.topology(), Timers.QUICK, chapters);
    }
}
