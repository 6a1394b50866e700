package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports impossible actions, and checks that can never pass. A {@code ¦} marks the expected position. */
class ChapterWalkTest {

    private static final String WHOLE =
            "{etcd: [e1, e2, e3], patroni: [a, b], haproxy: [stats, etcd, production, standby]}";

    private static final String TOPOLOGY = """
            topology:
              scope: lesson
              token: lesson
              nodes:
                - {name: e1, container: e1, aliases: [], octet: 11, services: etcd}
                - {name: e2, container: e2, aliases: [], octet: 12, services: etcd}
                - {name: e3, container: e3, aliases: [], octet: 13, services: etcd}
                - {name: a, container: a, aliases: [], octet: 21, services: [patroni, haproxy]}
                - {name: b, container: b, aliases: [], octet: 22, services: [patroni, haproxy]}
                - {name: c, container: c, aliases: [], octet: 23, services: [patroni, haproxy]}
            """;

    @TempDir
    Path directory;

    // ---- Starting states ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {patroni: ¦[a, b], etcd-through: e1}                       | Patroni does not start without etcd                                    | etcd: [e1, e2, e3]
            {etcd: e1, patroni: ¦[a, b]}                               | Patroni connects to etcd through HAProxy, which has no etcd proxy here | add etcd-through: e1, or haproxy: [etcd, …]
            {etcd: e1, patroni: a, haproxy: ¦[stats, production]}      | Patroni connects to etcd through HAProxy, which has no etcd proxy here | add etcd-through: e1, or haproxy: [etcd, …]
            {etcd: [e1, e2], patroni: a, etcd-through: ¦e3}            | e3 is not in the etcd list                                             | choose from the etcd list: e1, e2
            {haproxy: ¦[stats, etcd]}                                  | the etcd proxy has no server                                           | etcd: [e1, e2, e3]
            {etcd: [e1, e2, ¦e1]}                                      | “e1” appears twice here                                                | remove the duplicate
            {etcd: e1, patroni: [a, ¦a], etcd-through: e1}             | “a” appears twice here                                                 | remove the duplicate
            {etcd: e1, patroni: [a, b], stopped: ¦c, etcd-through: e1} | c is not in the patroni list                                           | choose from the patroni list: a, b
            """)
    void aStateThatCannotBeBuiltIsReported(String starts, String what, String correction) {
        hasOneMistake(chapter(starts, "[]", "[leads: {}]"), what, correction);
    }

    // ---- What actions require ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start: {nodes: ¦c, service: patroni}                       | c has not been created at this point                            | add before this: create: {nodes: c}, or name it in starts
            power-off: {nodes: [a, ¦c]}                                | c has not been created at this point                            | add before this: create: {nodes: c},
            isolate: {nodes: a, from: ¦c}                              | c has not been created at this point                            | add before this: create: {nodes: c},
            stop: {nodes: ¦a, service: etcd}                           | “a” has no etcd service in this topology                        | nodes with the etcd service: e1, e2, e3
            start: {nodes: ¦e1, service: patroni}                      | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            start: {nodes: ¦etcds, service: haproxy}                   | “etcds” has no haproxy service in this topology                 | nodes with the haproxy service: a, b, c
            power-on: {nodes: ¦e1, services: [etcd, patroni]}          | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            configure-patroni: {nodes: ¦e2, etcd: e1}                  | “e2” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            configure-haproxy: {nodes: ¦e3, listen: stats}             | “e3” has no haproxy service in this topology                    | nodes with the haproxy service: a, b, c
            configure-etcd: {nodes: e1, cluster: [e1, ¦b], state: new} | “b” has no etcd service in this topology                        | nodes with the etcd service: e1, e2, e3
            add-etcd-member: {node: e3, through: ¦a}                   | “a” has no etcd service in this topology                        | nodes with the etcd service: e1, e2, e3
            show: {what: patroni-list, on: ¦e1}                        | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            insert-row: {on: ¦replicas, value: x}                      | a single node is expected here; “replicas” may refer to several | use leader, replica, or a node name
            start: {nodes: ¦affected, service: patroni}                | no fault has affected a node in this chapter yet                | name a node, or add before this: stop,
            write-wal: {on: a, megabytes: ¦0}                          | 0 is out of range                                               | use a number from 1 to 1024
            query-postgres: {through: a, port: standby, times: ¦11}    | 11 is out of range                                              | use a number from 1 to 10
            query-postgres: {through: ¦e1, port: standby}              | “e1” has no haproxy service in this topology                    | nodes with the haproxy service: a, b, c
            query-patroni: {nodes: ¦e1, path: primary}                 | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            permanent-slot: {on: a, of: ¦e1}                           | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            set-tags: {nodes: ¦e1, tags: {}}                           | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            checkpoint: {on: ¦e1}                                      | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            pause-replay: {nodes: ¦leader}                             | the leader does not replay WAL                                  | name another member
            resume-replay: {nodes: ¦e1}                                | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            start-clients: {hosts: members, retry-after: ¦0s}          | this duration is zero                                           | use a duration longer than zero
            """)
    void anImpossibleActionIsReported(String action, String what, String correction) {
        String requires = action.startsWith("isolate") ? "requires: isolate\n" : "";
        hasOneMistake(requires + chapter(WHOLE, "[" + action + "]", "[]"), what, correction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create: {nodes: c}                                         | start: {nodes: ¦c, service: patroni} | patroni has not been configured on c at this point   | add before this: configure-patroni: {nodes: c, …}
            stop: {nodes: a, service: patroni}                         | stop: {nodes: ¦a, service: patroni}  | patroni is stopped on a at this point                | add before this: start: {nodes: a, service: patroni}
            stop: {nodes: a, service: patroni}                         | insert-row: {on: ¦a, value: x}       | PostgreSQL is stopped on a at this point             | add before this: start: {nodes: a, service: patroni}
            stop: {nodes: members, service: patroni}                   | insert-row: {on: ¦leader, value: x}  | “leader” refers to no node at this point             | add before this: start: {nodes: …, service: patroni}
            stop: {nodes: members, service: haproxy}                   | start-clients: {hosts: ¦members}     | haproxy is stopped on members at this point          | add before this: start:
            power-off: {nodes: a}                                      | start: {nodes: ¦a, service: patroni} | a is off at this point                               | power-on: {nodes: a, services: [patroni, haproxy]}
            configure-haproxy: {nodes: members, listen: [stats, etcd]} | start-clients: {hosts: ¦members}     | HAProxy on a has no section for: production, standby | add before this: configure-haproxy: {nodes: a, listen: [production, standby, …]}, then restart
            """)
    void anActionMadeImpossibleByAnotherIsReported(String before, String action, String what, String correction) {
        hasOneMistake(chapter(WHOLE, "[" + before + ", " + action + "]", "[]"), what, correction);
    }

    // ---- Checks that can never pass ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            follows: {nodes: ¦c}                                     | c has not been created at this point                            | add before this: create: {nodes: c}
            members: {are: [a, b, ¦c]}                               | c has not been created at this point                            | add before this: create: {nodes: c}
            service-is: {nodes: ¦e1, service: haproxy, state: up}    | “e1” has no haproxy service in this topology                    | nodes with the haproxy service: a, b, c
            etcd-write: {through: ¦a}                                | “a” has no etcd service in this topology                        | nodes with the etcd service: e1, e2, e3
            leads: {node: ¦e1}                                       | “e1” has no patroni service in this topology                    | nodes with the patroni service: a, b, c
            slot-exists: {of: ¦e1}                                   | “e1” has no patroni service in this topology                    | nodes with the patroni service:
            rest-status: {nodes: ¦e1, path: primary, status: 200}    | “e1” has no patroni service in this topology                    | nodes with the patroni service:
            routes: {through: a, proxy: etcd, to: ¦b}                | “b” has no etcd service in this topology                        | nodes with the etcd service:
            routes: {through: ¦e1, proxy: etcd, to: e1}              | “e1” has no haproxy service in this topology                    | nodes with the haproxy service:
            timeline: {node: ¦e1, increase: 0}                       | “e1” has no patroni service in this topology                    | nodes with the patroni service:
            timeline: {node: ¦replicas, increase: 0}                 | a single node is expected here; “replicas” may refer to several | use leader, replica,
            timeline: {node: a, increase: ¦-5}                       | -5 is negative                                                  | use 0 or more
            ports-open: {nodes: a, ports: ¦0}                        | 0 is not a port number                                          | use a number from 1 to 65535
            ports-open: {nodes: a, ports: [5432, ¦70000]}            | 70000 is not a port number                                      | use a number from 1 to 65535
            ports-open: {nodes: a, ports: ¦-1}                       | -1 is not a port number                                         | use a number from 1 to 65535
            ports-open: {nodes: e1, ports: ¦5432}                    | no service on e1 listens on port 5432                           | ports of this node: [2379, 2380]
            rest-status: {nodes: a, path: primary, status: ¦7}       | 7 is not an HTTP status code                                    | use 200 or 503
            quorum: {held: ¦false}                                   | etcd has quorum at this point: 3 of 3 members running           | stop members before this
            ¦etcd-write: {through: e1, accepted: false}              | etcd has quorum at this point: 3 of 3 members running           | stop members before this
            leads: {node: ¦leader}                                   | “leader” always refers to the leader: this checks nothing       | name a member, or use other-than or leads: {}
            leads: {node: ¦replica}                                  | a replica is not the leader                                     | name another member
            leads: {other-than: ¦[a, b]}                             | no other member is running at this point                        | name another member
            follows: {nodes: ¦leader}                                | the leader does not follow any member                           | name another member
            accepts-writes: {node: ¦replica}                         | a replica rejects writes                                        | name another member
            slot-exists: {of: ¦leader}                               | the leader has no replication slot for itself                   | name another member
            slot-lost: {of: ¦leader}                                 | the leader has no replication slot for itself                   | name another member
            slot-retains: {of: ¦leader, megabytes: 16}               | the leader has no replication slot for itself                   | name another member
            slot-retains: {of: b, megabytes: ¦0}                     | 0 is out of range                                               | use a number from 1 to 1024
            cannot-follow: {nodes: ¦leader}                          | the leader does not follow any member                           | name another member
            row-found: {on: a, value: ¦nobody}                       | this chapter has not inserted the row “nobody”                  | add before this: insert-row: {on: leader, value: nobody}
            ¦clients-resume: {retries: 0}                            | no client is running at this point                              | add before this: start-clients: {hosts: members}
            ¦lost-writes: {through: a}                               | no client is running at this point                              | add before this: start-clients: {hosts: members}
            service-is: {nodes: a, service: patroni, state: ¦frozen} | nothing has been frozen on these nodes                          | add before this: freeze-node or signal-service
            config-value: {setting: ttl, is: ¦five}                  | invalid value for ttl: “five”                                   | use a number
            setting-applied: {nodes: a, setting: ¦ttl, is: "30"}     | ttl is a Patroni setting, not a PostgreSQL one                  | config-value: {setting: ttl, …}
            """)
    void aCheckThatCanNeverPassIsReported(String check, String what, String correction) {
        hasOneMistake(chapter(WHOLE, "[]", "\n      - " + check), what, correction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stop: {nodes: [e1, e2], service: etcd}            | quorum: {held: ¦true}                                | etcd cannot have quorum at this point: 1 of 3 members running
            stop: {nodes: e1, service: etcd}                  | etcd-write: {through: ¦e1, accepted: false}          | etcd is stopped on e1 at this point
            stop: {nodes: e1, service: etcd}                  | etcd-members: {are: [¦e1, e2, e3]}                   | etcd is stopped on e1 at this point
            stop: {nodes: a, service: patroni}                | leads: {node: ¦a}                                    | PostgreSQL is stopped on a at this point
            stop: {nodes: a, service: patroni}                | accepts-writes: {node: ¦a, accepted: false}          | PostgreSQL is stopped on a at this point
            stop: {nodes: a, service: patroni}                | patroni-answers: {nodes: ¦a}                         | patroni is stopped on a at this point
            stop: {nodes: a, service: patroni}                | service-is: {nodes: ¦a, service: patroni, state: up} | patroni is stopped on a at this point
            stop: {nodes: a, service: haproxy}                | routes: {through: ¦a, proxy: production, to: leader} | haproxy is stopped on a at this point
            configure-haproxy: {nodes: a, listen: stats}      | only-leader: {through: ¦a}                           | HAProxy on a has no section for: production
            power-off: {nodes: a}                             | row-found: {on: ¦a, value: x}                        | PostgreSQL is stopped on a at this point
            edit-config: {on: a, set: {ttl: 40}}              | config-value: {setting: ttl, is: ¦"30"}              | this chapter has set ttl to 40
            start-clients: {hosts: members}, stop-clients: {} | ¦clients-resume: {retries: 0}                        | no client is running at this point
            """)
    void aCheckMadeImpossibleByAnActionIsReported(String before, String check, String what) {
        hasOneMistake(
                chapter(WHOLE, actions("insert-row: {on: leader, value: x}", before), "\n      - " + check), what, "");
    }

    @Test
    void aTimeLimitOfZeroIsReported() {
        hasOneMistake(
                chapter(WHOLE, "[]", "[{leads: {}, within: ¦0s}]"),
                "this duration is zero",
                "use a duration longer than zero");
    }

    // ---- Settings ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ttl: ¦5                     | invalid value for ttl: “5”                           | use at least 20, or add out-of-range: true
            loop_wait: ¦0               | invalid value for loop_wait: “0”                     | use at least 1,
            retry_timeout: ¦2           | invalid value for retry_timeout: “2”                 | use at least 3,
            max_connections: ¦1         | invalid value for max_connections: “1”               | use at least 25,
            synchronous_node_count: ¦0  | invalid value for synchronous_node_count: “0”        | use at least 1,
            synchronous_mode: ¦local    | invalid value for synchronous_mode: “local”          | expected one of: true, false, on, off
            checkpoint_timeout: ¦5MB    | invalid value for checkpoint_timeout: “5MB”          | use a number, without a unit or with one of: h, min, ms, s
            checkpoint_timeout: ¦5s     | invalid value for checkpoint_timeout: “5s”           | use at least 30,
            work_mem: ¦3min             | invalid value for work_mem: “3min”                   | use a number, without a unit or with one of: GB, MB, kB
            work_mem: ¦63kB             | invalid value for work_mem: “63kB”                   | use at least 64,
            max_wal_size: ¦1MB          | invalid value for max_wal_size: “1MB”                | use at least 2,
            ttl: ¦20, retry_timeout: 10 | these timers violate Patroni's rule: 1 + 2 × 10 > 20 | keep loop_wait + 2 × retry_timeout ≤ ttl,
            """)
    void anInvalidSettingValueIsReported(String set, String what, String correction) {
        hasOneMistake(chapter(WHOLE, "[edit-config: {on: a, set: {" + set + "}}]", "[]"), what, correction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ttl: 15}, out-of-range: true",
                "{ttl: 20, loop_wait: 5, retry_timeout: 5}",
                "{max_wal_size: 2048MB, statement_timeout: 60000, synchronous_commit: true}",
                "{random_page_cost: '1.10', checkpoint_timeout: 300}",
                "{work_mem: 64kB, checkpoint_timeout: 30s, maximum_lag_on_failover: 0}"
            })
    void aValidSettingValueIsAccepted(String set) {
        isValid(chapter(WHOLE, "[edit-config: {on: a, set: " + set + "}]", "[]"));
    }

    // ---- What depends on the servers is accepted ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            power-off: {nodes: leader}                                                                       | leads: {other-than: affected}
            stop: {nodes: leader, service: patroni}                                                          | rest-status: {nodes: a, path: primary, status: 503}
            stop: {nodes: a, service: patroni, signal: kill}                                                 | accepts-writes: {node: a}
            stop: {nodes: replica, service: patroni}, start: {nodes: affected, service: patroni}             | follows: {nodes: affected}
            power-off: {nodes: leader}, power-on: {nodes: affected, services: [haproxy, patroni]}            | follows: {nodes: [a, b]}
            freeze-node: {nodes: [e1, e2]}                                                                   | quorum: {held: false}
            signal-service: {nodes: a, service: patroni, how: freeze}                                        | service-is: {nodes: affected, service: patroni, state: frozen}
            stop: {nodes: [e1, e2], service: etcd}                                                           | quorum: {held: false}
            stop: {nodes: e1, service: etcd}                                                                 | quorum: {held: true}
            create: {nodes: c}, configure-patroni: {nodes: c, etcd: e1}, start: {nodes: c, service: patroni} | members: {are: [a, b, c]}
            """)
    void whatDependsOnTheServersIsAccepted(String actions, String check) {
        isValid(chapter(WHOLE, actions(actions), "[" + check + "]"));
    }

    @Test
    void aChapterMayBuildItsLabFromNothing() {
        isValid(chapter(
                "{}",
                actions(
                        "create: {nodes: [e1, e2, e3, a]}",
                        "configure-etcd: {nodes: etcds, cluster: [e1, e2, e3], state: new}",
                        "start: {nodes: etcds, service: etcd}",
                        "configure-haproxy: {nodes: a, listen: [etcd, stats]}",
                        "start: {nodes: a, service: haproxy}",
                        "configure-patroni: {nodes: members, etcd: proxy}",
                        "start: {nodes: members, service: patroni}"),
                "[quorum: {}, initialized: {}, leads: {node: a}, stats-page: {nodes: a}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"¦[]", "¦[{id: one, title: {fr: Un, en: One}, text: {fr: Un., en: One.}}]"})
    void aChapterThatDoesNothingIsReported(String steps) {
        hasOneMistake(
                "id: one\ntitle: {fr: Un, en: One}\n" + TOPOLOGY + "steps: " + steps + "\n",
                "this chapter contains no actions or checks",
                "add actions or checks to at least one step");
    }

    @Test
    void twoMembersCannotShareASlot() {
        hasOneMistake(
                chapter(WHOLE, "[]", "[leads: {}]")
                        .replace("name: c,", "name: ¦db_1,")
                        .replace("name: b,", "name: db-1,")
                        .replace("[a, b]", "a"),
                "db-1 and db_1 would have the same replication slot: db_1",
                "choose names that differ in more than - and _");
    }

    private static String actions(String... actions) {
        return "[" + String.join(", ", Arrays.asList(actions)) + "]";
    }

    private static String chapter(String starts, String actions, String checks) {
        return """
                id: one
                title: {fr: Un, en: One}
                %sstarts: %s
                steps:
                  - id: one
                    title: {fr: Un, en: One}
                    text: {fr: Un., en: One.}
                    actions: %s
                    checks: %s
                """.formatted(TOPOLOGY, starts, actions, checks);
    }

    private void isValid(String chapter) {
        assertThat(read(chapter).mistakes()).isEmpty();
    }

    private void hasOneMistake(String chapter, String what, String correction) {
        int mark = chapter.indexOf('¦');
        String before = chapter.substring(0, mark);
        int line = (int) before.chars().filter(any -> any == '\n').count() + 1;

        List<Mistake> mistakes = read(chapter.replace("¦", "")).mistakes();

        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.what().en()).isEqualTo(what);
            assertThat(mistake.correction().en()).startsWith(correction);
            assertThat(mistake.line() + ":" + mistake.column())
                    .isEqualTo(line + ":" + (mark - before.lastIndexOf('\n')));
        });
    }

    private Reading read(String chapter) {
        try {
            return ScenarioReader.read(Files.writeString(directory.resolve("one.yml"), chapter));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
