package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.bascule.backend.Capability;
import org.bascule.backend.docker.DockerBackend;
import org.bascule.backend.local.LocalBackend;
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

    /** With room beside the scenario. */
    @TempDir
    Path temporary;

    private Path directory;

    private Draft draft;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectory(temporary.resolve("scenario"));
        draft = new Draft(directory);
    }

    // ---- Valid scenarios ----

    @Test
    void theLabOfAScenarioIsReadWithoutItsChapters() {
        Scenario whole = ScenarioReader.builtIn("poc");
        Scenario lab = ScenarioReader.builtInLab("poc");
        assertThat(lab.topology()).isEqualTo(whole.topology());
        assertThat(lab.complete()).isEqualTo(whole.complete());
        assertThat(lab.chapters()).isEmpty();
    }

    @Test
    void theDocumentsScenarioIsValid() {
        Reading reading = ScenarioReader.read(Path.of("scenarios/poc"));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.scenario()).contains(ScenarioReader.builtIn("poc"));
        assertThat(ScenarioReader.builtIn("poc").chapters()).hasSize(13);
    }

    @Test
    void aScenarioOfAnotherSizeIsValid() {
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
    void theValuesAreThoseOfTheFile() {
        Chapter chapter = draft.read().scenario().orElseThrow().chapters().get(0);

        assertThat(chapter.title()).isEqualTo(new Text("Un", "One"));
        assertThat(chapter.page()).isEqualTo(10);
        assertThat(chapter.steps().get(0).actions().get(1))
                .isEqualTo(new InsertRow(new NodeRef("pg-1"), new RowValue("a-row")));
        assertThat(chapter.steps().get(0).checks().get(0))
                .isEqualTo(new Expectation(new Quorum(true), Duration.ofSeconds(30)));
    }

    @Test
    void anOmittedKeyHasItsDefault() {
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
    void aSingleChapterCanBeRead() {
        Reading reading = ScenarioReader.read(draft.path("two.yml"));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.scenario().orElseThrow().chapters())
                .extracting(Chapter::id)
                .containsExactly("two");
    }

    @Test
    void aScenarioCanBeReadFromItsFile() {
        assertThat(ScenarioReader.read(draft.path("scenario.yml")).scenario())
                .isEqualTo(draft.read().scenario());
    }

    @Test
    void aTopologyIsReadWithoutAChapter() {
        Reading reading = ScenarioReader.read(draft.path("topology.yml"));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.scenario()).isEmpty();
    }

    // ---- Unknown words ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stop: {nodes: leader          | ¦stpo: {nodes: leader           | unknown action: stpo                   | did you mean stop? Expected one of: add-etcd-member, checkpoint, configure-archiving,
                    quorum: {held                 | ¦quorom: {held                  | unknown check: quorom                  | did you mean quorum? Expected one of: accepts-writes, api-published,
                    quorum: {held                 | ¦start: {held                   | unknown check: start                   | expected one of: accepts-writes, api-published,
                    service: patroni, signal: int | service: patroni, ¦signl: int   | unknown key: signl                     | did you mean signal? Expected one of: nodes, service, signal
                    page: 10                      | ¦pages: 10                      | unknown key: pages                     | did you mean page? Expected one of: id, page, title, topology, requires, starts, fault, steps
                    nodes: leader                 | nodes: ¦leeder                  | unknown node: leeder                   | did you mean leader? Expected one of: etcd1, etcd2, pg-1, leader, replica, replicas, members, etcds, affected
                    on: pg-1, value               | on: ¦pg1, value                 | unknown node: pg1                      | did you mean pg-1? Expected one of:
                    on: pg-1, value               | on: ¦nobody-of-ours, value      | unknown node: nobody-of-ours           | expected one of: etcd1,
                    etcd-through: etcd2           | etcd-through: ¦pg-1             | unknown node: pg-1                     | expected one of: etcd1, etcd2, proxy
                    etcd: [etcd1, etcd2]          | etcd: [etcd1, ¦etcd3]           | unknown node: etcd3                    | did you mean etcd1? Expected one of: etcd1, etcd2
                    service: patroni, signal: int | service: ¦patron, signal: int   | invalid value: “patron”                | did you mean patroni? Expected one of: etcd, patroni, haproxy
                    service: patroni, signal: int | service: patroni, signal: ¦stop | invalid value: “stop”                  | expected one of: term, int, kill
                    path: primary                 | path: ¦/primary                 | invalid value: “/primary”              | did you mean primary? Expected one of:
                    'insert-row: {on: pg-1, value: a-row}' | 'set-tags: {nodes: pg-1, tags: {¦nofail: true}}' | unknown tag: “nofail” | expected one of: clonefrom, failover_priority,
                    ttl: 40                       | ¦tll: 40                        | a scenario cannot change setting “tll” | did you mean ttl? Expected one of: ttl, loop_wait,
                    """)
    void anUnknownWordIsReportedWithTheKnownOnes(String from, String to, String what, String correction) {
        draft.change("one.yml", from, to).hasOneMistake(what, correction);
    }

    // ---- Invalid values ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    within: 30s          | within: ¦30       | invalid value: “30”                | use a duration: 500ms, 30s or 2min, for example; at most 10 minutes
                    within: 30s          | within: ¦11min    | invalid value: “11min”             | use a duration: 500ms, 30s or 2min, for example; at most 10 minutes
                    within: 30s          | within: ¦-5s      | invalid value: “-5s”               | use a duration: 500ms, 30s or 2min, for example; at most 10 minutes
                    within: 30s          | within: ¦[30s]    | a single value is expected here    | use a duration:
                    status: 503          | status: ¦ok       | invalid value: “ok”                | use an integer
                    status: 503          | status: ¦5.5      | invalid value: “5.5”               | use an integer
                    held: true           | held: ¦yes        | invalid value: “yes”               | expected one of: true, false
                    ttl: 40              | ttl: ¦40s         | invalid value for ttl: “40s”       | use a number, with its unit
                    work_mem: 8MB        | work_mem: ¦many   | invalid value for work_mem: “many” | use a number, with its unit
                    'insert-row: {on: pg-1, value: a-row}' | 'set-tags: {nodes: pg-1, tags: {nosync: ¦1}}' | invalid value for nosync: “1” | use true or false, or a number for failover_priority
                    'insert-row: {on: pg-1, value: a-row}' | 'set-tags: {nodes: pg-1, tags: {failover_priority: ¦true}}' | invalid value for failover_priority: “true” | use true or false, or a number for failover_priority
                    quorum: {held: true} | quorum: ¦held     | keys with values are expected here | write key: value
                    value: a-row         | value: ¦A-Row     | invalid value: “A-Row”             | use lowercase letters, digits and hyphens
                    value: a-row         | value: ¦"it's"    | invalid value: “it's”              | use lowercase letters, digits and hyphens
                    value: a-row         | value: ¦"a\\nb"   | invalid value: “a\\u000ab”         | use lowercase letters, digits and hyphens
                    value: a-row         | value: ¦"a\\n"    | invalid value: “a\\u000a”          | use lowercase letters, digits and hyphens
                    value: a-row         | value: ¦$(reboot) | invalid value: “$(reboot)”         | use lowercase letters, digits and hyphens
                    value: a-row         | value: ¦--help    | invalid value: “--help”            | use lowercase letters, digits and hyphens
                    id: second           | id: ¦Second       | invalid id: “Second”               | use a lowercase letter followed by
                    id: one              | id: ¦../one       | invalid id: “../one”               | use a lowercase letter followed by
                    """)
    void anInvalidValueIsReportedWithTheCorrection(String from, String to, String what, String correction) {
        draft.change("one.yml", from, to).hasOneMistake(what, correction);
    }

    // ---- Missing keys and files ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en: What is to be read.         |         | text:\\n      fr: Ce      | text:\\n      ¦fr: Ce      | the English text is missing | add en: …
                    fr: Premier,                    |         | title: { en: First        | title: ¦{ en: First        | the French text is missing  | add fr: …
                    fr: Premier,                    | fr: '', | title: {fr: '', en: First | title: ¦{fr: '', en: First | the French text is missing  | add fr: …
                    , value: a-row                  |         | insert-row: {             | insert-row: ¦{             | key “value” is missing      | add value: …
                    title: {fr: Second, en: Second} |         | - id: second              | - ¦id: second              | key “title” is missing      | add title: …
                    """)
    void aMissingKeyIsReportedWhereItIsExpected(
            String from, String to, String around, String marked, String what, String correction) {
        draft.change("one.yml", from, to == null ? "" : to)
                .change("one.yml", around.replace("\\n", "\n"), marked.replace("\\n", "\n"))
                .hasOneMistake(what, correction);
    }

    @Test
    void aTextInOneLanguageIsReported() {
        draft.change("one.yml", "title: {fr: Un, en: One}", "title: ¦One")
                .hasOneMistake("keys with values are expected here", "write key: value");
    }

    @Test
    void anUnknownLanguageIsReported() {
        draft.change("one.yml", "title: {fr: Un, en: One}", "title: {fr: Un, en: One, ¦de: Eins}")
                .hasOneMistake("unknown language: de", "use fr and en; ");
    }

    @Test
    void aMissingChapterFileIsReported() throws IOException {
        draft.delete("two.yml")
                .change("scenario.yml", "- two.yml", "- ¦two.yml")
                .hasOneMistake("there is no file “two.yml” in this directory", "specify a file in the same directory");
    }

    @Test
    void aMissingTopologyFileIsReported() {
        draft.change("two.yml", "topology: topology.yml", "topology: ¦net.yml")
                .hasOneMistake("there is no file “net.yml” in this directory", "specify a file in the same directory");
    }

    @Test
    void aChapterDeclaresTheCapabilitiesItUses() {
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
                        "this chapter must declare what some backends do not support: isolate", "requires: [isolate]");
    }

    private static final String LOOK = Draft.STEPS.replace("held: false", "held: true");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [pg-1] | pgbackrest | [backup]         | |
                    [pg-1] | pgbackrest | [¦pg-1]          | unknown node: pg-1                              | expected one of: backup
                    [pg-1] | pgbackrest | [backup, ¦backup] | “backup” appears twice here                    | remove the duplicate
                    []     | pgbackrest | ¦[backup]        | a repository backs up a cluster, and “patroni” has no member | patroni: [pg-1]
                    [pg-1] | haproxy    | ¦[backup]        | this topology has no repository node            | add a node whose only service is pgbackrest
                    """)
    void aRepositoryIsHeldByItsNodeAndBacksUpMembers(
            String patroni, String service, String repository, String what, String correction) {
        String member = service.equals("pgbackrest") ? "[patroni, haproxy, pgbackrest]" : "[patroni, haproxy]";
        draft.change(
                        "topology.yml",
                        "[patroni, haproxy]}",
                        member + "}\n" + "  - {name: backup, container: backup, aliases: [], octet: 90, services: ["
                                + service + "]}")
                .change(
                        "two.yml",
                        Draft.STEPS,
                        "starts: {etcd: [etcd1], patroni: " + patroni + ", etcd-through: etcd1, repository: "
                                + repository + "}\n" + LOOK);

        if (what == null) {
            assertThat(draft.read().mistakes()).isEmpty();
        } else {
            draft.hasOneMistake(what, correction);
        }
    }

    @Test
    void aMemberWithoutPgbackrestCannotArchive() {
        draft.change(
                        "topology.yml",
                        "[patroni, haproxy]}",
                        "[patroni, haproxy]}\n"
                                + "  - {name: backup, container: backup, aliases: [], octet: 90, services: [pgbackrest]}")
                .change(
                        "two.yml",
                        Draft.STEPS,
                        "starts: {etcd: [etcd1], patroni: [pg-1], etcd-through: etcd1, repository: ¦[backup]}\n" + LOOK)
                .hasOneMistake(
                        "every member archives its WAL to the repository, and pgbackrest is not a service of pg-1 in this topology",
                        "add pgbackrest to the services of pg-1");
    }

    @Test
    void aBackendWithoutADeclaredCapabilityIsRejected() {
        draft.change("two.yml", Draft.STEPS, "requires: [isolate, delay]\n" + Draft.STEPS);
        Chapter chapter = draft.read().scenario().orElseThrow().chapters().get(1);

        chapter.requireOf(DockerBackend.KIND, Set.of(Capability.ISOLATE, Capability.DELAY));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> chapter.requireOf(LocalBackend.KIND, Set.of(Capability.DELAY)))
                .withMessage("Chapter “Two” requires what the local backend does not support: isolate.");
    }

    @Test
    void aMissingTopologyIsReported() {
        draft.change("two.yml", "topology: topology.yml\n", "")
                .change("two.yml", "id: two", "¦id: two")
                .hasOneMistake(
                        "key “topology” is missing",
                        "specify a file in the same directory, or describe the nodes here");
    }

    /** Scenarios are not trusted: they cannot name files elsewhere on the machine. */
    @ParameterizedTest
    @ValueSource(strings = {"../topology.yml", "/etc/passwd", "./topology.yml", "\"\\0\"", ".."})
    void aFileOfAnotherDirectoryIsRejected(String elsewhere) throws IOException {
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
    void aMissingFileIsReported() {
        assertThat(ScenarioReader.read(draft.path("nothing.yml")).mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.where()).isEqualTo(draft.path("nothing.yml") + ":1:1");
                    assertThat(mistake.what().en()).isEqualTo("this file does not exist or cannot be read");
                    assertThat(mistake.correction().en())
                            .isEqualTo("specify a YAML file, or a directory that contains scenario.yml");
                });
    }

    // ---- Duplicates ----

    @Test
    void aDuplicateKeyIsReported() {
        draft.change("one.yml", "page: 10", "page: 10\n¦page: 11")
                .hasOneMistake("“page” appears twice here", "remove the duplicate");
    }

    @Test
    void aDuplicateStepIdIsReported() {
        draft.change("one.yml", "id: second", "id: ¦first")
                .hasOneMistake(
                        "two steps have the same id: first", "choose another one: this one is already used on line 10");
    }

    @Test
    void theIdOfASingleStepThatIsNotInAListIsVerified() {
        String single = Draft.STEPS.replaceFirst("]$", "").replace("[{id: only", "{id: ¦Not valid");

        draft.change("two.yml", Draft.STEPS, single)
                .hasOneMistake(
                        "invalid id: “Not valid”",
                        "use a lowercase letter followed by at most 30 lowercase letters, digits, - or _");
    }

    @Test
    void aDuplicateChapterIdIsReported() {
        draft.change("two.yml", "id: two", "id: one")
                .change("scenario.yml", "- two.yml", "- ¦two.yml")
                .hasOneMistake(
                        "two chapters have the same id: one",
                        "choose another one: this one is already used in one.yml");
    }

    @Test
    void twoActionsInOneItemAreReported() {
        draft.change("one.yml", "- quorum: {held: true}", "- ¦quorum: {held: true}\n        lab-timers: {}")
                .hasOneMistake("exactly one check is expected here", "expected one of: accepts-writes, ");
    }

    // ---- Several mistakes ----

    @Test
    void allMistakesOfAllFilesAreReportedAtOnce() {
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
                        "one.yml:17 invalid value: “A”",
                        "one.yml:21 invalid value: “soon”",
                        "one.yml:23 two steps have the same id: first",
                        "two.yml:2 the English text is missing",
                        "two.yml:2 unknown language: xx");
    }

    @Test
    void aTopologysMistakesAreReportedOnceAndHideNoOthers() {
        draft.change("topology.yml", "octet: 78", "octet: 300").change("one.yml", "within: 30s", "within: soon");

        assertThat(draft.mistakes())
                .containsExactlyInAnyOrder(
                        "topology.yml:5 300 cannot be the last octet of an address",
                        "one.yml:21 invalid value: “soon”");
    }

    @Test
    void anIncompleteScenarioHidesNoMistakeOfItsChapters() {
        draft.change("scenario.yml", "topology: topology.yml\n", "").change("one.yml", "within: 30s", "within: soon");

        assertThat(draft.mistakes())
                .containsExactlyInAnyOrder(
                        "scenario.yml:1 key “topology” is missing", "one.yml:21 invalid value: “soon”");
    }

    // ---- Consistency of a scenario ----

    /** The lab of a scenario is built once, for all its chapters. */
    @Test
    void aChapterWithAnotherTopologyIsReported() {
        draft.write("other.yml", Draft.TOPOLOGY.replace("octet: 78", "octet: 79"))
                .change("two.yml", "topology: topology.yml", "topology: other.yml")
                .change("scenario.yml", "- two.yml", "- ¦two.yml")
                .hasOneMistake("this chapter's topology differs from the scenario's", "topology: topology.yml");
    }

    @Test
    void theIdOfAScenarioHasTheFormatOfAnId() {
        draft.change("scenario.yml", "id: small", "id: ¦Small!")
                .hasOneMistake("invalid id: “Small!”", "use a lowercase letter followed by");
    }

    // ---- Files that are not scenarios ----

    @Test
    void anEmptyFileIsReported() {
        draft.write("two.yml", "¦").hasOneMistake("the file is empty", "see the example in scenarios/poc");
        draft.write("two.yml", "¦# nothing\n").hasOneMistake("the file is empty", "see the example in scenarios/poc");
    }

    @Test
    void invalidYamlIsReportedWithItsPosition() {
        Reading reading = draft.change("one.yml", "title: {fr: Premier, en: First}", "title: {fr: Premier, en: First")
                .read();

        assertThat(reading.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.file()).endsWith("one.yml");
            assertThat(mistake.line()).isBetween(11, 13);
            assertThat(mistake.what().en()).startsWith("invalid YAML: ");
            assertThat(mistake.correction().en()).isEqualTo("check the indentation, colons and quotes");
        });
    }

    @Test
    void aTabIsReported() {
        draft.change("one.yml", "  etcd: [etcd1, etcd2]", "\tetcd: [etcd1, etcd2]");

        assertThat(draft.mistakes()).singleElement().asString().startsWith("one.yml:6 invalid YAML");
    }

    @Test
    void aBinaryFileIsReported() throws IOException {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(draft.path("two.yml"), bytes);

        assertThat(draft.mistakes()).singleElement().asString().startsWith("two.yml:1 this file is not UTF-8 text");
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
    void noContentMakesTheReaderFail(String text) {
        draft.write("two.yml", text);

        assertThat(draft.read().mistakes()).isNotEmpty();
        assertThat(ScenarioReader.read(draft.path("two.yml")).mistakes()).isNotEmpty();
        draft.write("two.yml", Draft.TWO).write("topology.yml", text);
        assertThat(draft.read().mistakes()).isNotEmpty();
        draft.write("scenario.yml", text);
        assertThat(draft.read().mistakes()).isNotEmpty();
    }

    @Test
    void aDeeplyNestedFileIsReported() {
        draft.write("two.yml", "[".repeat(100_000));

        assertThat(draft.mistakes()).singleElement().asString().startsWith("two.yml:1 invalid YAML");
    }

    @Test
    void aSecondDocumentIsReported() {
        draft.change("two.yml", Draft.STEPS, Draft.STEPS + "\n---\nid: three");

        assertThat(draft.mistakes())
                .singleElement()
                .asString()
                .startsWith("two.yml:6 this file contains more than one YAML document");
    }
}
