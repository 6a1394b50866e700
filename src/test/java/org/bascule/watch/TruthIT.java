package org.bascule.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bascule.backend.Lab;
import org.bascule.backend.Signal;
import org.bascule.journal.Journal;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.LabName;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.support.Bystander;
import org.bascule.support.Bystander.Look;
import org.bascule.support.Bystander.Standing;
import org.bascule.support.Bystander.View;
import org.bascule.support.Disagreements;
import org.bascule.support.Ground;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is shown against what a bystander sees who has only the servers' own clients, while faults run. At settled
 * moments, when nothing changes for both, they must say the same. How long they differ while something does change is
 * printed, and not judged: that depends on the machine. {@code bench/observer} runs it for longer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthIT {

    private static final int NETWORK = 62;
    /** Beyond the one round of every fault; the choice of faults then follows from the seed. */
    private static final Duration LONGER = Duration.ofSeconds(Long.getLong("bascule.truth.seconds", 0));

    private static final long SEED = Long.getLong("bascule.truth.seed", 1);
    private static final Duration WATCHED = Duration.ofSeconds(4);
    /** So often in a row must the same be wrong while nothing changes: what was about to change would have. */
    private static final int SETTLED = 3;

    /** So long must the bystander have seen the same for what is shown to have no excuse. */
    private static final Duration STILL = Duration.ofSeconds(5);

    private final Disagreements disagreements = new Disagreements();
    private final List<String> wrong = new ArrayList<>();
    private int compared;
    private Optional<Look> stillSince = Optional.empty();

    private Ground ground;
    private Lab lab;
    private Observer observer;
    private ScenarioContext stage;
    private Bystander bystander;

    @BeforeAll
    void buildTheWholeLab() {
        ground = Ground.on(NETWORK);
        Scenario scenario = ScenarioReader.builtIn("poc");
        lab = ground.backend().create(new LabName("truth"), scenario.topology(), Timers.QUICK);
        observer = new Observer(lab);
        stage = new ScenarioContext(lab, observer);
        new StateBuilder(stage, Journal.inMemory(), ProgressListener.NOBODY).build(scenario.complete());
        bystander = new Bystander(lab);
    }

    @AfterAll
    void removeEverything() {
        try {
            if (bystander != null) {
                bystander.close();
                stage.close();
                observer.close();
                lab.destroy();
                assertThat(ground.remains()).isEmpty();
            }
        } finally {
            ground.close();
        }
    }

    private interface Fault {
        void run() throws IOException;
    }

    @Test
    void onlyWhatABystanderSeesIsShown() throws IOException {
        List<Fault> faults = List.of(
                this::postgresIsKilled,
                this::etcdLosesItsLeader,
                this::aReplicaIsFrozen,
                this::theLeadersPatroniIsFrozen);
        watch();
        for (Fault fault : faults) {
            fault.run();
        }
        Random random = new Random(SEED);
        Instant until = Instant.now().plus(LONGER);
        while (Instant.now().isBefore(until)) {
            faults.get(random.nextInt(faults.size())).run();
        }

        System.out.printf(
                "%d settled comparisons, %d wrong; disagreements: %d, 95th percentile %.2f s (seed %d)%n",
                compared,
                wrong.size(),
                disagreements.count(),
                disagreements.percentile(95).toMillis() / 1000.0,
                SEED);
        assertThat(compared).isPositive();
        assertThat(wrong).isEmpty();
    }

    /** Patroni starts it again, or another is promoted. */
    private void postgresIsKilled() throws IOException {
        postgres(leader()).forEach(ProcessHandle::destroyForcibly);
        watch();
        waitForHealthyCluster();
    }

    private void etcdLosesItsLeader() {
        String name = found("a leader of etcd", seen -> seen.etcd().leader().map(EtcdMember::name));
        Node leader = lab.spec().topology().node(name);
        lab.node(leader).signal(Service.ETCD, Signal.KILL);
        watch();
        new Start(NodeRefs.of(name), Service.ETCD).commands(stage).forEach(command -> command.perform()
                .run());
        waitForHealthyCluster();
    }

    /** The whole PostgreSQL of a replica, its servers of old connections too. */
    private void aReplicaIsFrozen() throws IOException {
        Member replica =
                found("a replica", seen -> seen.cluster().followers().stream().findFirst());
        List<ProcessHandle> processes = postgres(lab.spec().topology().node(replica.name()));
        signal("-STOP", processes);
        try {
            watch();
        } finally {
            signal("-CONT", processes);
        }
        waitForHealthyCluster();
    }

    /** Its PostgreSQL writes on, and another is promoted once the key has expired: a split brain, told loudly. */
    private void theLeadersPatroniIsFrozen() {
        Node leader = leader();
        lab.node(leader).signal(Service.PATRONI, Signal.STOP);
        try {
            Awaitility.await("two servers that accept writes")
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> seen().view().writers().size() == 2);
            Warning first = found(
                    "the warning of both", seen -> Warnings.of(seen, lab.spec().topology()).stream()
                            .findFirst()
                            .filter(warning -> warning.kind() == Warning.Kind.SEVERAL_WRITERS));
            assertThat(first.nodes()).contains(leader.name()).hasSize(2);
            watch();
        } finally {
            lab.node(leader).signal(Service.PATRONI, Signal.CONT);
        }
        waitForHealthyCluster();
    }

    /** First as a reader of the screen sees it, then by asking for what is true now. */
    private void watch() {
        Instant until = Instant.now().plus(WATCHED);
        while (Instant.now().isBefore(until)) {
            seen();
        }
        compare();
    }

    /** One leader, whom everybody follows. */
    private void waitForHealthyCluster() {
        Awaitility.await("a leader and its followers")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    View view = seen().view();
                    return view.leader().isPresent()
                            && view.writers().size() == 1
                            && view.members().values().stream()
                                            .filter(Standing::streams)
                                            .count()
                                    == view.members().size() - 1;
                });
        compare();
    }

    /** They agree on what was shown at some time while the bystander looked, which takes a moment. */
    private Look seen() {
        List<Snapshot> shown = new CopyOnWriteArrayList<>();
        Runnable unsubscribe = observer.subscribe(shown::add);
        shown.add(observer.latest());
        Look look = bystander.look();
        unsubscribe.run();
        Map<String, String> first = differences(look.view(), shown.get(0));
        Set<String> never = new TreeSet<>(first.keySet());
        shown.forEach(
                snapshot -> never.retainAll(differences(look.view(), snapshot).keySet()));
        disagreements.see(look.began(), never.isEmpty());
        if (isStill(look)) {
            compared++;
            never.forEach(about -> wrong.add(first.get(about)));
        }
        return look;
    }

    /** Whether the bystander has seen nothing else for so long. */
    private boolean isStill(Look look) {
        if (!look.prompt()) {
            stillSince = Optional.empty();
        } else if (stillSince.filter(since -> since.view().equals(look.view())).isEmpty()) {
            stillSince = Optional.of(look);
        }
        return stillSince
                .filter(since -> Duration.between(since.began(), look.began()).compareTo(STILL) > 0)
                .isPresent();
    }

    /** What was asked for between two looks that saw the same is what they saw. */
    private void compare() {
        Look before = seen();
        List<String> differences = List.of();
        int settled = 0;
        for (int i = 0; i < SETTLED * 2 && settled < SETTLED; i++) {
            Snapshot shown = observer.fresh();
            Look after = seen();
            if (!after.view().equals(before.view()) || !before.prompt() || !after.prompt()) {
                settled = 0;
            } else {
                settled++;
                compared++;
                differences = List.copyOf(differences(after.view(), shown).values());
                if (differences.isEmpty()) {
                    return;
                }
            }
            before = after;
        }
        if (settled == SETTLED) {
            wrong.addAll(differences);
        }
    }

    /** In words, by what they are about. */
    private static Map<String, String> differences(View view, Snapshot shown) {
        Map<String, String> differences = new TreeMap<>();
        Map<String, Standing> members = new TreeMap<>();
        shown.cluster().members().forEach(member -> members.put(member.name(), standing(member)));
        view.members().forEach((name, standing) -> {
            if (!standing.equals(members.get(name))) {
                differences.put(name, name + " is " + standing + ", shown " + members.get(name));
            }
        });
        boolean known = shown.etcd().quorum().held() && shown.cluster().known().isNow();
        Optional<String> holder = shown.cluster().leaderKey().map(key -> key.holder());
        if (view.keyRead() != known) {
            differences.put("etcd", "etcd answers: " + view.keyRead() + ", shown " + known);
        } else if (known && !holder.equals(view.holder())) {
            differences.put("key", "the leader key is " + view.holder() + "'s, shown " + holder);
        }
        Optional<String> leader = shown.cluster().leader().map(Member::name);
        if (known && !leader.equals(view.leader())) {
            differences.put("leader", view.leader() + " leads, shown " + leader);
        }
        return differences;
    }

    private static Standing standing(Member member) {
        String postgres = member.postgres()
                .map(seen -> seen.readOnly() ? "read-only" : "read-write")
                .orElse(member.access().refuses() ? "refuses" : "silent");
        boolean told = member.acceptsWrites()
                || member.postgres().flatMap(Member.Postgres::receiver).isPresent();
        return new Standing(postgres, member.timeline().filter(any -> told), member.streams(), member.api());
    }

    private Node leader() {
        Member leader = found("a leader", seen -> seen.cluster().leader());
        return lab.spec().topology().node(leader.name());
    }

    /** The postmaster first. */
    private List<ProcessHandle> postgres(Node node) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(lab.node(node).paths().data(Service.PATRONI)), 2)) {
            Path file = files.filter(found -> found.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        }
    }

    /** A machine that is slow for a moment may not let it be seen at once. */
    private <T> T found(String what, Function<Snapshot, Optional<T>> sought) {
        AtomicReference<T> found = new AtomicReference<>();
        Awaitility.await(what).atMost(Duration.ofMinutes(1)).until(() -> {
            sought.apply(observer.fresh()).ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            try {
                new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
