package org.bascule.stack.patroni;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsSectionTest {

    private static final String FILE = """
            name: pg-2 # a comment
            postgresql:
              tags: not these
            """;

    @Test
    void tagsAreAddedAtTheEnd() {
        assertThat(TagsSection.replaced(FILE, Map.of("nofailover", "true")))
                .isEqualTo(FILE + "tags:\n  nofailover: true\n");
        assertThat(TagsSection.replaced(FILE.stripTrailing(), Map.of("nosync", "true")))
                .isEqualTo(FILE + "tags:\n  nosync: true\n");
    }

    @Test
    void earlierTagsAreReplacedWhereverTheyAre() {
        String before = "scope: s\ntags:\n    clonefrom: true\n    nosync: false\n" + FILE;

        assertThat(TagsSection.replaced(before, Map.of("failover_priority", "2")))
                .isEqualTo("scope: s\n" + FILE + "tags:\n  failover_priority: 2\n");
        assertThat(TagsSection.replaced("tags: {nosync: true}\n" + FILE, Map.of()))
                .isEqualTo(FILE);
        assertThat(TagsSection.replaced(FILE + "tags:\n  nosync: true", Map.of()))
                .isEqualTo(FILE);
    }

    @Test
    void withoutTagsTheFileStaysAsItIs() {
        assertThat(TagsSection.replaced(FILE, Map.of())).isEqualTo(FILE);
    }
}
