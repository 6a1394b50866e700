package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.bascule.backend.Lab;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/**
 * A lab that tests break on purpose: a check that cannot fail teaches nothing. Each kind of check is seen to pass, then
 * what it
 * looks at is broken, and the check must fail and name what is broken; then the test restores the lab, and the check
 * passes again.
 * Every test starts from the whole lab, whatever ran before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("sabotage")
abstract class SabotageLab {

    /** The kinds of check that a test sees pass, then fail. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Breaks {
        Class<? extends Check>[] value();
    }

    static final NodeRefs ETCDS = NodeRefs.of("etcds");
    static final NodeRefs MEMBERS = NodeRefs.of("members");
    static final Duration RESTORED_WITHIN = Duration.ofSeconds(90);

    private static final Duration BROKEN_WITHIN = Duration.ofSeconds(30);

    private final int network;
    private final Set<Class<? extends Check>> broken = new HashSet<>();
    private final Set<Check> passed = new HashSet<>();

    private Scenario scenario;
    private Ground ground;

    Lab lab;
    Observer observer;
    ScenarioContext context;

    SabotageLab(int network) {
        this.network = network;
    }

    @BeforeAll
    void createLab() {
        ground = Ground.on(network);
        scenario = ScenarioReader.builtIn("poc");
        lab = ground.backend().create(new LabName("sabotage"), scenario.topology(), Timers.QUICK);
        observer = new Observer(lab);
        context = new ScenarioContext(lab, observer);
    }

    @AfterAll
    void removeLab() {
        try {
            if (context != null) {
                context.close();
                observer.close();
                lab.destroy();
                assertThat(ground.remains()).isEmpty();
            }
        } finally {
            ground.close();
        }
    }

    /**
     * Builds the whole lab, or completes it where the test before left something to do: pg-1 leads, the others follow.
     */
    @BeforeEach
    void begin() {
        new StateBuilder(context, Journal.inMemory(), ProgressListener.NOBODY).build(starts(scenario.complete()));
        broken.clear();
        passed.clear();
        context.forget("");
        context.begin();
    }

    /** The state from which every test starts. */
    State starts(State complete) {
        return complete;
    }

    @AfterEach
    void everyCheckNamedByTheTestHasFailed(TestInfo test) {
        Breaks breaks = test.getTestMethod().orElseThrow().getAnnotation(Breaks.class);
        if (breaks != null) {
            assertThat(broken).contains(breaks.value());
        }
    }

    List<Warning.Kind> warnings() {
        return Warnings.of(observer.fresh(), context.spec().topology()).stream()
                .map(Warning::kind)
                .toList();
    }

    void passes(Check... checks) {
        List<CheckResult> results = new ArrayList<>();
        new CheckRunner(context, ProgressListener.NOBODY)
                .await(
                        Arrays.stream(checks)
                                .map(check -> new Expectation(check, RESTORED_WITHIN))
                                .toList(),
                        Instant.now(),
                        results::add);
        for (CheckResult result : results) {
            Check check = result.expectation().check();
            assertThat(result.passed())
                    .as("%s: %s", check.says(context).en(), result.seen().en())
                    .isTrue();
            assertSaysSomething(check, result.seen());
            passed.add(check);
        }
    }

    /** Waits until a check that has passed fails, and says why. */
    void fails(Check check, String saying) {
        assertThat(passed).contains(check);
        AtomicReference<CheckResult> last = new AtomicReference<>();
        Awaitility.await(check.says(context).en())
                .atMost(BROKEN_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    last.set(lookNow(check));
                    return !last.get().passed() && last.get().seen().en().contains(saying);
                });
        assertSaysSomething(check, last.get().seen());
        broken.add(check.getClass());
    }

    void assertSaysSomething(Check check, Text saw) {
        for (Text text : List.of(saw, check.says(context), check.why(context))) {
            assertThat(text.fr()).as("%s", check).isNotBlank();
            assertThat(text.en()).as("%s", check).isNotBlank();
        }
    }

    CheckResult lookNow(Check check) {
        return look(check, Duration.ZERO);
    }

    CheckResult look(Check check, Duration within) {
        List<CheckResult> results = new ArrayList<>();
        new CheckRunner(context, ProgressListener.NOBODY)
                .await(List.of(new Expectation(check, within)), Instant.now(), results::add);
        return results.get(0);
    }

    void perform(Action... actions) {
        for (Action action : actions) {
            action.commands(context).forEach(command -> command.perform().run());
        }
    }

    Node node(String name) {
        return context.spec().topology().node(name);
    }

    void edit(String member, String from, String to) {
        String file = context.configFile(node(member), Service.HAPROXY);
        String text = lab.node(node(member)).read(file);
        assertThat(text).contains(from);
        lab.node(node(member)).write(file, text.replace(from, to));
    }

    EtcdClient etcd(String member) {
        return new EtcdClient(List.of(lab.node(node(member)).reach(Ports.ETCD_CLIENT)), Duration.ofSeconds(5));
    }

    void put(String key, String value) throws EtcdClient.Unanswered {
        try (EtcdClient client = etcd("etcd1")) {
            client.put(key, value);
        }
    }

    void onLeader(String statement) throws SQLException {
        onPostgres(observer.fresh().cluster().leader().orElseThrow().name(), statement);
    }

    void onPostgres(String member, String sql) throws SQLException {
        try (Connection connection = context.connect(node(member), Ports.POSTGRESQL);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    interface Condition {
        boolean met() throws Exception;
    }

    static void awaitTrue(Condition condition) {
        Awaitility.await()
                .atMost(BROKEN_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(condition::met);
    }
}
