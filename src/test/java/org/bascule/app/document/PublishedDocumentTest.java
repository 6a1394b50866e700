package org.bascule.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.bascule.lab.Lang;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;

class PublishedDocumentTest {

    private final PublishedDocument document = PublishedDocument.read();

    @Test
    void everyChapterHasItsSectionAtItsPage() {
        for (Chapter chapter : ScenarioReader.builtIn("poc").chapters()) {
            assertThat(document.sectionOf(chapter.id()))
                    .as(chapter.id())
                    .hasValueSatisfying(section -> assertThat(section.page()).hasValue(chapter.page()));
        }
    }

    @Test
    void whatGoesBeyondTheDocumentHasNone() {
        assertThat(document.sectionOf("handing-over")).isEmpty();
    }

    @Test
    void aRemarkInAListingIsNoHeading() {
        List<Section> sections =
                PublishedDocument.sections("## One\n<!-- p. 3 -->\n```\n## not a heading\n```\n### Two\ntext");

        assertThat(sections).extracting(Section::heading).containsExactly("One", "Two");
        assertThat(sections.get(0).page()).hasValue(3);
        assertThat(sections.get(1).page()).isEmpty();
        assertThat(sections.get(1).text()).isEqualTo("text");
    }

    @Test
    void aPageHoldsWhatLiesBelowItsHeading() {
        Section tests = document.sectionOf("a-few-tests").orElseThrow();

        assertThat(document.page(tests)).contains("### FAILBACK", "round-robin").doesNotContain("PGBACKREST");
    }

    @Test
    void theLastSectionHasNoNextOne() {
        List<Section> sections = document.sections();

        assertThat(DocumentPage.of(document, sections.get(0), Lang.EN).hasNext())
                .isTrue();
        assertThat(DocumentPage.of(document, sections.get(sections.size() - 1), Lang.EN)
                        .hasNext())
                .isFalse();
    }

    @Test
    void thePageIsWrittenInWordsIfItIsKnown() {
        Section tests = document.sectionOf("a-few-tests").orElseThrow();
        Section unnumbered = new Section("One", 2, OptionalInt.empty(), "");

        assertThat(DocumentPage.of(document, tests, Lang.FR).page())
                .isEqualTo("page " + tests.page().getAsInt());
        assertThat(DocumentPage.of(document, unnumbered, Lang.FR).page()).isEmpty();
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
