package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bascule.scenario.BrokenLab;
import org.bascule.scenario.Chapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenLabRulesTest {

    private static final String BROKEN = """
            id: two
            title: {fr: Deux, en: Two}
            topology: topology.yml
            starts:
              etcd: [etcd1, etcd2]
              patroni: [pg-1]
              etcd-through: etcd2
            fault:
              plant:
                - actions: [{pause-cluster: {on: pg-1}}]
              symptoms: [{maintenance-mode: {}}]
              hints:
                - {fr: Vague., en: Vague.}
                - {fr: Plus précis., en: Closer.}
                - {fr: Exact., en: Exact.}
              explanation: {fr: En pause., en: Paused.}
              wrong:
                - title: {fr: Redémarrer, en: Restart}
                  actions: [{restart: {nodes: pg-1, service: patroni}}]
                  hides: [{patroni-answers: {nodes: pg-1}}]
            steps:
              - id: repair
                title: {fr: Réparer, en: Repair}
                text: {fr: Rien ne bascule., en: Nothing fails over.}
                actions: [{resume-cluster: {on: pg-1}}]
                checks: [{maintenance-mode: {enabled: false}}]
            """;

    @TempDir
    Path directory;

    private Draft draft;

    @BeforeEach
    void write() {
        draft = new Draft(directory).write("two.yml", BROKEN);
    }

    @Test
    void aBrokenLabIsRead() {
        Chapter chapter = draft.read().scenario().orElseThrow().chapters().get(1);

        assertThat(chapter.section()).isEqualTo(Chapter.Section.TROUBLESHOOTING);
        assertThat(chapter.fault()).isPresent();
        BrokenLab broken = chapter.fault().get();
        assertThat(broken.plant()).hasSize(1);
        assertThat(broken.symptoms()).hasSize(1);
        assertThat(broken.hints()).extracting(hint -> hint.en()).containsExactly("Vague.", "Closer.", "Exact.");
        assertThat(broken.wrong().get(0).hides()).hasSize(1);
        assertThat(chapter.actions()).hasSize(3);
    }

    @Test
    void thereAreThreeHints() {
        draft.change("two.yml", "    - {fr: Vague., en: Vague.}\n", "");

        assertThat(draft.read().mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.what().en()).isEqualTo("number of hints: 2");
            assertThat(mistake.correction().en()).isEqualTo("give 3, from vague to exact");
        });
    }

    @Test
    void nothingIsLeftOut() {
        draft.change("two.yml", "[{maintenance-mode: {}}]", "[]")
                .change("two.yml", "hides: [{patroni-answers: {nodes: pg-1}}]", "hides: []")
                .change("two.yml", "checks: [{maintenance-mode: {enabled: false}}]", "checks: []");

        assertThat(draft.mistakes())
                .containsExactly(
                        "two.yml:11 symptoms is empty",
                        "two.yml:18 hides is empty",
                        "two.yml:22 no check says that the fault is repaired");
    }

    @Test
    void thePlantedActionsAndWrongRepairsAreFollowed() {
        draft.change(
                        "two.yml",
                        "plant:\n    - actions: [",
                        "plant:\n    - actions: [{stop: {nodes: pg-1, service: patroni}}, ")
                .change("two.yml", "{restart: {nodes: pg-1, service: patroni}}", "{reinitialize: {nodes: pg-1}}");

        assertThat(draft.mistakes())
                .containsExactly(
                        "two.yml:19 patroni is stopped on pg-1 at this point",
                        "two.yml:20 patroni is stopped on pg-1 at this point");
    }

    @Test
    void aPlantedActionsCapabilityIsDeclared() {
        draft.change("two.yml", "[{pause-cluster: {on: pg-1}}]", "[{isolate: {nodes: pg-1, from: etcds}}]");

        assertThat(draft.mistakes()).anyMatch(mistake -> mistake.contains("isolate"));
    }

    @Test
    void theDocumentHasNoBrokenLab() {
        draft.change("two.yml", "id: two\n", "id: two\npage: ¦12\n");

        draft.hasOneMistake("the document has no troubleshooting chapter", "remove page");
    }
}
