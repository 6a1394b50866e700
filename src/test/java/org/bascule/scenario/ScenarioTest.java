package org.bascule.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.bascule.backend.Capability;
import org.bascule.lab.Topology;
import org.bascule.scenario.action.Show;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Scenario DOCUMENT = ScenarioReader.builtIn("poc");
    private static final Scenario BEYOND = ScenarioReader.builtIn("beyond");
    private static final Scenario TROUBLESHOOTING = ScenarioReader.builtIn("troubleshooting");

    @Test
    void chaptersBeyondTheDocumentComeLast() {
        Scenario both = DOCUMENT.followedBy(BEYOND);

        assertThat(both.id()).isEqualTo(DOCUMENT.id());
        assertThat(both.chapters()).startsWith(DOCUMENT.chapters().toArray(Chapter[]::new));
        assertThat(both.chapters()).endsWith(BEYOND.chapters().toArray(Chapter[]::new));
        assertThat(both.chapters())
                .hasSize(DOCUMENT.chapters().size() + BEYOND.chapters().size());
        assertThat(DOCUMENT.chapters()).noneMatch(Chapter::isBeyondTheDocument);
        assertThat(BEYOND.chapters()).allMatch(Chapter::isBeyondTheDocument);
    }

    @Test
    void brokenLabsAreASectionOfTheirOwn() {
        Scenario all = DOCUMENT.followedBy(BEYOND).followedBy(TROUBLESHOOTING);

        assertThat(all.chapters()).extracting(Chapter::section).isSorted();
        assertThat(DOCUMENT.chapters()).allMatch(chapter -> chapter.section() == Chapter.Section.DOCUMENT);
        assertThat(BEYOND.chapters()).allMatch(chapter -> chapter.section() == Chapter.Section.BEYOND);
        assertThat(TROUBLESHOOTING.chapters())
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(chapter -> chapter.section() == Chapter.Section.TROUBLESHOOTING)
                .allMatch(chapter -> !chapter.fault().orElseThrow().wrong().isEmpty());
    }

    @Test
    void aBrokenLabIsPlantedOnALabThatIsNotBroken() {
        List<Chapter> broken = TROUBLESHOOTING.chapters();

        assertThat(broken.get(1).continues(broken.get(0))).isFalse();
        assertThat(broken.get(0).continues(BEYOND.chapters().get(0))).isFalse();
    }

    @Test
    void aChapterNeedsEveryCapabilityItLists() {
        Chapter cutting = BEYOND.chapters().get(1);

        assertThat(cutting.isPossibleWith(Set.of())).isFalse();
        assertThat(cutting.isPossibleWith(Set.of(Capability.DELAY))).isFalse();
        assertThat(cutting.isPossibleWith(Set.of(Capability.ISOLATE))).isTrue();
        assertThat(DOCUMENT.chapters()).allMatch(chapter -> chapter.isPossibleWith(Set.of()));
    }

    @Test
    void aScenarioOfAnotherTopologyIsRejected() {
        Scenario other = new Scenario(
                "other", BEYOND.title(), new Topology("other", "other", List.of()), BEYOND.complete(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> DOCUMENT.followedBy(other));
    }

    @Test
    void aChapterContinuesTheOneBeforeItWhenItStartsWithTheSameRepository() {
        List<Chapter> document = DOCUMENT.chapters();
        for (int i = 1; i < document.size(); i++) {
            assertThat(document.get(i).continues(document.get(i - 1)))
                    .as(document.get(i).id())
                    .isTrue();
        }
        Chapter last = document.get(document.size() - 1);
        Chapter lag = BEYOND.chapters().get(0);
        Chapter recovery = chapter("pitr");

        assertThat(lag.continues(last)).isFalse();
        assertThat(recovery.starts().repository()).containsExactly("backup");
        assertThat(recovery.continues(lag)).isFalse();
        assertThat(recovery.continues(recovery)).isTrue();
    }

    /** Done by hand, it has passed when its user says so: that would be too easy for a step that changes something. */
    @Test
    void aStepWithoutAnyCheckOnlyLooks() {
        List<Step> unchecked = DOCUMENT.followedBy(BEYOND).chapters().stream()
                .flatMap(chapter -> chapter.steps().stream())
                .filter(step -> step.checks().isEmpty())
                .toList();

        assertThat(unchecked).isNotEmpty();
        assertThat(unchecked.stream().flatMap(step -> step.actions().stream())).allMatch(Show.class::isInstance);
    }

    private static Chapter chapter(String id) {
        return BEYOND.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
