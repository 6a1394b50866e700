package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.bascule.backend.Capability;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.bascule.scenario.check.Quorum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

    @TempDir
    Path directory;

    private Draft draft;

    @BeforeEach
    void write() {
        draft = new Draft(directory);
    }

    // ---- What is right ----

    @Test
    void theDocumentsScenarioIsRight() {
        Reading reading = ScenarioReader.read(Path.of("scenarios/poc"));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.scenario()).contains(ScenarioReader.builtIn("poc"));
        assertThat(ScenarioReader.builtIn("poc").chapters()).hasSize(12);
    }

    @Test
    void aTrainersScenarioOfAnotherSizeIsRight() {
        Reading reading = ScenarioReader.read(Path.of("src/test/resources/scenarios/five-and-four"));

        assertThat(reading.mistakes()).isEmpty();
        Scenario scenario = reading.scenario().orElseThrow();
        assertThat(scenario.topology().etcds()).hasSize(5);
        assertThat(scenario.topology().members()).hasSize(4);
        assertThat(scenario.chapters()).extracting(Chapter::id).containsExactly("losing-two", "handing-over");
        assertThat(scenario.chapters().get(0).starts().etcdThrough()).isEqualTo(new EtcdAccess("centre"));
        assertThat(scenario.chapters().get(0).starts().stopped()).containsExactly("db-d");
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        Chapter chapter = draft.read().scenario().orElseThrow().chapters().get(0);

        assertThat(chapter.title()).isEqualTo(new Text("Un", "One"));
        assertThat(chapter.page()).isEqualTo(10);
        assertThat(chapter.steps().get(0).actions().get(1))
                .isEqualTo(new InsertRow(new NodeRef("pg-1"), new RowValue("a-row")));
        assertThat(chapter.steps().get(0).checks().get(0))
                .isEqualTo(new Expectation(new Quorum(true), Duration.ofSeconds(30)));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        draft.change("one.yml", "quorum: {held: true}\n        within: 30s", "leads: {}");

        Expectation check = draft.read()
                .scenario()
                .orElseThrow()
                .chapters()
                .get(0)
                .steps()
                .get(0)
                .checks()
                .get(0);

        assertThat(check.within()).isEmpty();
        assertThat(check.check())
                .isEqualTo(new org.bascule.scenario.check.Leads(java.util.Optional.empty(), NodeRefs.of()));
    }

    @Test
    void aChapterCanStandAlone() {
        Reading reading = ScenarioReader.read(draft.path("two.yml"));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.scenario().orElseThrow().chapters())
                .extracting(Chapter::id)
                .containsExactly("two");
    }

    @Test
    void aScenarioCanBeNamedByItsFile() {
        assertThat(ScenarioReader.read(draft.path("scenario.yml")).scenario())
                .isEqualTo(draft.read().scenario());
    }

    @Test
    void aTopologyIsReadAndHoldsNoChapter() {
        Reading reading = ScenarioReader.read(draft.path("topology.yml"));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.scenario()).isEmpty();
    }

    // ---- Words that are not known ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stop: {nodes: leader            | ¦stpo: {nodes: leader             | unknown action: stpo         | perhaps stop; possible: add-etcd-member, configure-etcd,
                    quorum: {held                   | ¦quorom: {held                    | unknown check: quorom        | perhaps quorum; possible: accepts-writes, clients-resume,
                    quorum: {held                   | ¦start: {held                     | unknown check: start         | possible: accepts-writes, clients-resume,
                    service: patroni, signal: int       | service: patroni, ¦signl: int       | unknown key: signl           | perhaps signal; possible: nodes, service, signal
                    page: 10                        | ¦pages: 10                        | unknown key: pages           | perhaps page; possible: id, page, title, topology, requires, starts, steps
                    nodes: leader                   | nodes: ¦leeder                    | unknown node: leeder         | perhaps leader; possible: etcd1, etcd2, pg-1, leader, replica, replicas, members, etcds, affected
                    on: pg-1, value                 | on: ¦pg1, value                   | unknown node: pg1            | perhaps pg-1; possible:
                    on: pg-1, value                 | on: ¦nobody-of-ours, value        | unknown node: nobody-of-ours | possible: etcd1,
                    etcd-through: etcd2             | etcd-through: ¦pg-1               | unknown node: pg-1           | possible: etcd1, etcd2, proxy
                    etcd: [etcd1, etcd2]            | etcd: [etcd1, ¦etcd3]             | unknown node: etcd3          | perhaps etcd1; possible: etcd1, etcd2
                    service: patroni, signal: int       | service: ¦patron, signal: int         | “patron” does not fit here   | perhaps patroni; possible: etcd, patroni, haproxy
                    service: patroni, signal: int       | service: patroni, signal: ¦stop       | “stop” does not fit here      | possible: term, int, kill
                    path: primary                   | path: ¦/primary                   | “/primary” does not fit here | perhaps primary; possible:
                    ttl: 40                         | ¦tll: 40                          | a scenario does not set “tll” | perhaps ttl; possible: ttl, loop_wait,
                    """)
    void aWordThatIsNotKnownIsReportedWithThoseThatAre(String from, String to, String what, String right) {
        draft.change("one.yml", from, to).hasOneMistake(what, right);
    }

    // ---- Values that do not fit ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    within: 30s        | within: ¦30          | “30” is not a duration           | 500ms, 30s, 2min; 10 minutes at most
                    within: 30s        | within: ¦11min       | “11min” is not a duration        | 500ms, 30s, 2min; 10 minutes at most
                    within: 30s        | within: ¦-5s         | “-5s” is not a duration          | 500ms, 30s, 2min; 10 minutes at most
                    within: 30s        | within: ¦[30s]       | a single value is expected here  | a word or a number
                    status: 503        | status: ¦ok          | “ok” does not fit here           | a whole number
                    status: 503        | status: ¦5.5         | “5.5” does not fit here          | a whole number
                    held: true         | held: ¦yes           | “yes” does not fit here          | true, false
                    ttl: 40            | ttl: ¦40s            | ttl does not take “40s”          | a number, with its unit
                    work_mem: 8MB      | work_mem: ¦many      | work_mem does not take “many”    | a number, with its unit
                    quorum: {held: true} | quorum: ¦held      | keys and their values are expected here | key: value
                    value: a-row        | value: ¦A-Row         | “A-Row” does not fit here        | lower-case letters, digits, hyphens
                    value: a-row        | value: ¦"it's"        | “it's” does not fit here         | lower-case letters, digits, hyphens
                    value: a-row        | value: ¦"a\\nb"       | “a\\u000ab” does not fit here    | lower-case letters, digits, hyphens
                    value: a-row        | value: ¦"a\\n"        | “a\\u000a” does not fit here     | lower-case letters, digits, hyphens
                    value: a-row        | value: ¦$(reboot)     | “$(reboot)” does not fit here    | lower-case letters, digits, hyphens
                    value: a-row        | value: ¦--help        | “--help” does not fit here       | lower-case letters, digits, hyphens
                    id: second         | id: ¦Second          | “Second” is not an id            | a lower-case letter, then
                    id: one            | id: ¦../one          | “../one” is not an id            | a lower-case letter, then
                    """)
    void aValueThatDoesNotFitIsReportedWithOneThatDoes(String from, String to, String what, String right) {
        draft.change("one.yml", from, to).hasOneMistake(what, right);
    }

    // ---- What is missing ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en: What is to be read.   |                     | text:\\n      fr: Ce    | text:\\n      ¦fr: Ce    | the English is missing | add: en: …
                    fr: Premier,              |                     | title: { en: First          | title: ¦{ en: First           | the French is missing  | add: fr: …
                    fr: Premier,              | fr: '',             | title: {fr: '', en: First   | title: ¦{fr: '', en: First   | the French is missing  | add: fr: …
                    , value: a-row             |                     | insert-row: {               | insert-row: ¦{               | “value” is missing      | add: value: …
                    title: {fr: Second, en: Second} |               | - id: second                | - ¦id: second                | “title” is missing     | add: title: …
                    """)
    void whatIsMissingIsReportedWhereItShouldStand(
            String from, String to, String around, String marked, String what, String right) {
        draft.change("one.yml", from, to == null ? "" : to)
                .change("one.yml", around.replace("\\n", "\n"), marked.replace("\\n", "\n"))
                .hasOneMistake(what, right);
    }

    @Test
    void aTextInOneLanguageIsReported() {
        draft.change("one.yml", "title: {fr: Un, en: One}", "title: ¦One")
                .hasOneMistake("keys and their values are expected here", "key: value");
    }

    @Test
    void aLanguageThatIsNotKnownIsReported() {
        draft.change("one.yml", "title: {fr: Un, en: One}", "title: {fr: Un, en: One, ¦de: Eins}")
                .hasOneMistake("unknown language: de", "fr and en; ");
    }

    @Test
    void aChapterFileThatIsNotThereIsReported() throws IOException {
        draft.delete("two.yml")
                .change("scenario.yml", "- two.yml", "- ¦two.yml")
                .hasOneMistake(
                        "there is no file “two.yml” beside this one", "the name of a file in the same directory");
    }

    @Test
    void aTopologyThatIsNotThereIsReported() {
        draft.change("two.yml", "topology: topology.yml", "topology: ¦net.yml")
                .hasOneMistake(
                        "there is no file “net.yml” beside this one", "the name of a file in the same directory");
    }

    @Test
    void aChapterSaysBeforehandWhatNotEveryBackendCanDo() {
        draft.change("two.yml", Draft.STEPS, """
                        starts: {etcd: etcd1, patroni: pg-1, etcd-through: etcd1}
                        steps:
                          - id: cut
                            title: {fr: Couper, en: Cut}
                            text: {fr: Une coupure., en: A cut.}
                            actions:
                              - isolate: {nodes: pg-1, from: etcds}
                              - reconnect: {nodes: pg-1}
                        """)
                .change("two.yml", "id: two", "¦id: two")
                .hasOneMistake(
                        "this chapter does what not every backend can, and does not say so: isolate",
                        "requires: [isolate]");
    }

    @Test
    void aChapterThatSaysItIsRefusedByABackendThatCannot() {
        draft.change("two.yml", Draft.STEPS, "requires: [isolate, delay]\n" + Draft.STEPS);
        Chapter chapter = draft.read().scenario().orElseThrow().chapters().get(1);

        chapter.requireOf(BackendKind.DOCKER, Set.of(Capability.ISOLATE, Capability.DELAY));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> chapter.requireOf(BackendKind.LOCAL, Set.of(Capability.DELAY)))
                .withMessage("Chapter “Two” requires what the local backend does not support: isolate.");
    }

    @Test
    void aMissingTopologyIsReported() {
        draft.change("two.yml", "topology: topology.yml\n", "")
                .change("two.yml", "id: two", "¦id: two")
                .hasOneMistake("“topology” is missing", "a neighbouring file's name, or the nodes");
    }

    /** A scenario may come from anybody: it does not name files that lie elsewhere on this machine. */
    @ParameterizedTest
    @ValueSource(strings = {"../topology.yml", "/etc/passwd", "./topology.yml", "\"\\0\"", ".."})
    void aFileOfAnotherDirectoryIsRefused(String elsewhere) throws IOException {
        Files.writeString(directory.resolveSibling("topology.yml"), Draft.TOPOLOGY);

        draft.change("two.yml", "topology: topology.yml", "topology: ¦" + elsewhere);
        assertThat(draft.read().mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.what().en()).startsWith("there is no file"));

        draft.write("two.yml", Draft.TWO).change("scenario.yml", "- two.yml", "- ¦" + elsewhere);
        assertThat(draft.read().mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.what().en()).startsWith("there is no file"));
    }

    @Test
    void whatIsNotThereAtAllIsReported() {
        assertThat(ScenarioReader.read(draft.path("nothing.yml")).mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.where()).isEqualTo(draft.path("nothing.yml") + ":1:1");
                    assertThat(mistake.what().en()).isEqualTo("this file does not exist, or cannot be read");
                    assertThat(mistake.right().en()).isEqualTo("a YAML file, or a directory with a scenario.yml");
                });
    }

    // ---- What is written twice ----

    @Test
    void aKeyWrittenTwiceIsReported() {
        draft.change("one.yml", "page: 10", "page: 10\n¦page: 11")
                .hasOneMistake("“page” is written twice here", "keep one of them");
    }

    @Test
    void aStepIdWrittenTwiceIsReported() {
        draft.change("one.yml", "id: second", "id: ¦first")
                .hasOneMistake("two steps have the id first", "the first is on line 10");
    }

    @Test
    void aChapterIdWrittenTwiceIsReported() {
        draft.change("two.yml", "id: two", "id: one")
                .change("scenario.yml", "- two.yml", "- ¦two.yml")
                .hasOneMistake("two chapters have the id one", "the other is one.yml");
    }

    @Test
    void twoActionsInOneItemAreReported() {
        draft.change("one.yml", "- quorum: {held: true}", "- ¦quorum: {held: true}\n        lab-timers: {}")
                .hasOneMistake("there must be one thing here, and only one", "possible: accepts-writes, ");
    }

    // ---- Several at once ----

    @Test
    void everythingWrongInEveryFileIsReportedAtOnce() {
        draft.change("scenario.yml", "patroni: [pg-1]", "patroni: [pg-9]")
                .change("one.yml", "stop: {nodes", "stpo: {nodes")
                .change("one.yml", "value: a-row", "value: 'A'")
                .change("one.yml", "id: second", "id: first")
                .change("one.yml", "within: 30s", "within: soon")
                .change("two.yml", "en: Two", "xx: Two");

        assertThat(draft.mistakes())
                .containsExactlyInAnyOrder(
                        "scenario.yml:6 unknown node: pg-9",
                        "one.yml:16 unknown action: stpo",
                        "one.yml:17 “A” does not fit here",
                        "one.yml:21 “soon” is not a duration",
                        "one.yml:23 two steps have the id first",
                        "two.yml:2 the English is missing",
                        "two.yml:2 unknown language: xx");
    }

    @Test
    void aTopologysMistakesAreReportedOnceAndHideNoOthers() {
        draft.change("topology.yml", "octet: 78", "octet: 300").change("one.yml", "within: 30s", "within: soon");

        assertThat(draft.mistakes())
                .containsExactlyInAnyOrder(
                        "topology.yml:5 300 is not an address's last octet", "one.yml:21 “soon” is not a duration");
    }

    @Test
    void aScenarioThatLacksSomethingHidesNoMistakeOfItsChapters() {
        draft.change("scenario.yml", "topology: topology.yml\n", "").change("one.yml", "within: 30s", "within: soon");

        assertThat(draft.mistakes())
                .containsExactlyInAnyOrder(
                        "scenario.yml:1 “topology” is missing", "one.yml:21 “soon” is not a duration");
    }

    // ---- What holds a scenario together ----

    /** A scenario's lab is built once, for all of its chapters. */
    @Test
    void aChapterOfAnotherNetworkIsReported() {
        draft.write("other.yml", Draft.TOPOLOGY.replace("octet: 78", "octet: 79"))
                .change("two.yml", "topology: topology.yml", "topology: other.yml")
                .change("scenario.yml", "- two.yml", "- ¦two.yml")
                .hasOneMistake("this chapter has another topology than the scenario", "topology: topology.yml");
    }

    @Test
    void aScenariosIdNamesALab() {
        draft.change("scenario.yml", "id: small", "id: ¦Small!")
                .hasOneMistake("“Small!” is not an id", "a lower-case letter, then");
    }

    // ---- What is no scenario ----

    @Test
    void anEmptyFileIsReported() {
        draft.write("two.yml", "¦").hasOneMistake("the file is empty", "see scenarios/poc for a model");
        draft.write("two.yml", "¦# nothing\n").hasOneMistake("the file is empty", "see scenarios/poc for a model");
    }

    @Test
    void aFileThatIsNotYamlIsReportedWhereItStopsBeingSo() {
        Reading reading = draft.change("one.yml", "title: {fr: Premier, en: First}", "title: {fr: Premier, en: First")
                .read();

        assertThat(reading.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.file()).endsWith("one.yml");
            assertThat(mistake.line()).isBetween(11, 13);
            assertThat(mistake.what().en()).startsWith("this is not YAML: ");
            assertThat(mistake.right().en()).isEqualTo("check indentation, colons and quotes");
        });
    }

    @Test
    void aTabIsReported() {
        draft.change("one.yml", "  etcd: [etcd1, etcd2]", "\tetcd: [etcd1, etcd2]");

        assertThat(draft.mistakes()).singleElement().asString().startsWith("one.yml:6 this is not YAML");
    }

    @Test
    void aBinaryFileIsReported() throws IOException {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(draft.path("two.yml"), bytes);

        assertThat(draft.mistakes()).singleElement().asString().startsWith("two.yml:1 this is not YAML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word",
                "[]",
                "- a\n- b",
                "{}",
                "42",
                "? [a, b]\n: c",
                ": value",
                "null",
                "~: 1",
                "a: &x {b: *x}",
                "<<: {a: 1}",
                "!!java.net.URL [http://example.org]",
                "%YAML 9.9\n---\na: b",
                "\u0007",
                "a: \"\\0\"",
                "\uFEFFid: two",
                "chapters: x",
                "nodes: [1]",
                "steps: [[[]]]"
            })
    void whateverAFileHoldsIsReportedOrRead(String text) {
        draft.write("two.yml", text);

        assertThat(draft.read().mistakes()).isNotEmpty();
        assertThat(ScenarioReader.read(draft.path("two.yml")).mistakes()).isNotEmpty();
        draft.write("two.yml", Draft.TWO).write("topology.yml", text);
        assertThat(draft.read().mistakes()).isNotEmpty();
        draft.write("scenario.yml", text);
        assertThat(draft.read().mistakes()).isNotEmpty();
    }

    @Test
    void aFileNestedWithoutEndIsReported() {
        draft.write("two.yml", "[".repeat(100_000));

        assertThat(draft.mistakes()).singleElement().asString().startsWith("two.yml:1 this is not YAML");
    }

    @Test
    void nothingBehindTheFirstDocumentIsPassedOver() {
        draft.change("two.yml", Draft.STEPS, Draft.STEPS + "\n---\nid: three");

        assertThat(draft.mistakes()).singleElement().asString().startsWith("two.yml:6 there is more than one document");
    }
}
