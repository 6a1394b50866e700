package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamedWordsTest {

    @TempDir
    private Path directory;

    private Draft draft;

    @BeforeEach
    void write() {
        draft = new Draft(directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ask-patroni: {nodes: pg-1, path: primary}                 | query-patroni: {nodes: pg-1, path: primary}
            insert-row: {on: pg-1, mark: b}                           | insert-row: {on: pg-1, value: b}
            signal-service: {nodes: pg-1, service: patroni, how: thaw} | signal-service: {nodes: pg-1, service: patroni, how: unfreeze}
            kill-node: {nodes: pg-1}                                  | power-off: {nodes: pg-1}
            start-node: {nodes: pg-1, services: patroni}              | power-on: {nodes: pg-1, services: patroni}
            stop: {nodes: pg-1, service: patroni, by: kill}           | stop: {nodes: pg-1, service: patroni, signal: kill}
            """)
    void anActionInOldWordsIsReadLikeTheNewOne(String old, String current) {
        Reading before = withAction(old);
        Reading after = withAction(current);
        assertThat(before.mistakes()).isEmpty();
        assertThat(before.scenario()).isPresent().isEqualTo(after.scenario());
        assertThat(before.warnings()).hasSize(1);
        assertThat(after.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answers: {nodes: pg-1}                        | patroni-answers: {nodes: pg-1}
            config-holds: {setting: ttl, is: '40'}        | config-value: {setting: ttl, is: '40'}
            key-crosses: {written: etcd1, read: etcd2}    | key-replicated: {written: etcd1, read: etcd2}
            row-found: {on: pg-1, mark: a-row}            | row-found: {on: pg-1, value: a-row}
            timeline: {node: pg-1, above: 0}              | timeline: {node: pg-1, increase: 0}
            timers-hold: {}                               | lab-timers: {}
            """)
    void aCheckInOldWordsIsReadLikeTheNewOne(String old, String current) {
        Reading before = withCheck(old);
        Reading after = withCheck(current);
        assertThat(before.mistakes()).isEmpty();
        assertThat(before.scenario()).isPresent().isEqualTo(after.scenario());
        assertThat(before.warnings()).hasSize(1);
        assertThat(after.warnings()).isEmpty();
    }

    @Test
    void rolesAndCapabilitiesInOldWordsAreRead() {
        draft.change("one.yml", "page: 10\n", "page: 10\nneeds: cut-off\n")
                .change(
                        "one.yml",
                        "      - insert-row",
                        "      - cut-off: {nodes: pg-1, from: etcds}\n      - rejoin: {nodes: struck}\n"
                                + "      - start: {nodes: struck, service: patroni}\n      - insert-row");
        Reading reading = draft.read();
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.scenario()).isPresent();
        assertThat(reading.warnings())
                .extracting(warning -> warning.correction().en())
                .containsExactly("requires", "isolate", "isolate", "reconnect", "affected", "affected");
    }

    @Test
    void aWarningGivesTheNewWordWhereTheOldOneIsWritten() {
        draft.change("one.yml", "service: patroni, signal: int", "service: patroni, ¦by: int");
        assertThat(draft.read().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.where()).isEqualTo(draft.marked());
            assertThat(warning.what().en()).contains("by");
            assertThat(warning.what().fr()).contains("by");
            assertThat(warning.correction().en()).isEqualTo("signal");
        });
    }

    @Test
    void aNodeMayHaveTheNameOfAnOldRole() {
        draft.change("topology.yml", "name: pg-1", "name: secondary");
        for (String file : new String[] {"scenario.yml", "one.yml"}) {
            draft.write(file, draft.text(file).replace("pg-1", "secondary"));
        }
        Reading reading = draft.read();
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void theSameWordElsewhereIsNotReplaced() {
        draft.change("one.yml", "value: a-row", "value: struck");
        Reading reading = draft.read();
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void anOldKeyBesideItsNewOneIsAMistake() {
        draft.change("one.yml", "service: patroni, signal: int", "service: patroni, signal: int, ¦by: int")
                .hasOneMistake("unknown key: by", "expected one of: nodes, service, signal");
    }

    private Reading withAction(String action) {
        return with(Draft.STEPS, """
                starts: {etcd: [etcd1, etcd2], patroni: [pg-1], etcd-through: etcd1}
                steps:
                  - id: only
                    title: {fr: Seul, en: Only}
                    text: {fr: Rien., en: Nothing.}
                    actions:
                      - %s
                """.formatted(action), "two.yml");
    }

    private Reading withCheck(String check) {
        return with("checks:\n      - quorum", "checks:\n      - " + check + "\n      - quorum", "one.yml");
    }

    private Reading with(String from, String to, String file) {
        return new Draft(directory).change(file, from, to).read();
    }
}
