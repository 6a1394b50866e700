package org.bascule.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;

class TheDocumentTest {

    private final TheDocument document = TheDocument.read();

    @Test
    void everyChapterHasItsSectionAtItsPage() {
        for (Chapter chapter : ScenarioReader.builtIn("poc").chapters()) {
            assertThat(document.of(chapter.id()))
                    .as(chapter.id())
                    .hasValueSatisfying(section -> assertThat(section.page()).hasValue(chapter.page()));
        }
    }

    @Test
    void whatGoesBeyondTheDocumentHasNone() {
        assertThat(document.of("handing-over")).isEmpty();
    }

    @Test
    void aRemarkInAListingIsNoHeading() {
        List<Section> sections =
                TheDocument.sections("## One\n<!-- p. 3 -->\n```\n## not a heading\n```\n### Two\ntext");

        assertThat(sections).extracting(Section::heading).containsExactly("One", "Two");
        assertThat(sections.get(0).page()).hasValue(3);
        assertThat(sections.get(1).page()).isEmpty();
        assertThat(sections.get(1).text()).isEqualTo("text");
    }

    @Test
    void aPageHoldsWhatLiesBelowItsHeading() {
        Section tests = document.of("a-few-tests").orElseThrow();

        assertThat(document.page(tests)).contains("### FAILBACK", "round-robin").doesNotContain("PGBACKREST");
    }

    @Test
    void everyListingIsClosedInItsSection() {
        assertThat(document.sections()).hasSizeGreaterThan(40).allSatisfy(section -> assertThat(section.text()
                                .lines()
                                .filter(line -> line.startsWith("```"))
                                .count()
                        % 2)
                .as(section.heading())
                .isZero());
    }

    @Test
    void noAddressOfAPackageRepositoryIsLeft() {
        assertThat(document.sections()).allSatisfy(section -> assertThat(section.text())
                .doesNotContain("apt.postgresql", "deb http", "media/keys"));
    }
}
