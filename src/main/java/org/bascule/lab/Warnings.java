package org.bascule.lab;

import static org.bascule.lab.Warning.Kind.ARCHIVING_FAILS;
import static org.bascule.lab.Warning.Kind.COMMITS_WAIT;
import static org.bascule.lab.Warning.Kind.ETCD_STRANGER;
import static org.bascule.lab.Warning.Kind.LOGIN_REFUSED;
import static org.bascule.lab.Warning.Kind.NO_DATABASE;
import static org.bascule.lab.Warning.Kind.PATRONI_PAUSED;
import static org.bascule.lab.Warning.Kind.PENDING_RESTART;
import static org.bascule.lab.Warning.Kind.PRODUCTION_ROUTE;
import static org.bascule.lab.Warning.Kind.REPLAY_PAUSED;
import static org.bascule.lab.Warning.Kind.SEVERAL_WRITERS;
import static org.bascule.lab.Warning.Kind.STANDBY_ROUTE;
import static org.bascule.lab.Warning.Kind.STRANGER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is odd in a snapshot: only what was seen to be so, nothing for what is merely not known. */
public final class Warnings {

    private final Snapshot snapshot;
    private final Topology topology;
    private final List<Warning> found = new ArrayList<>();

    private Warnings(Snapshot snapshot, Topology topology) {
        this.snapshot = snapshot;
        this.topology = topology;
    }

    /** The gravest first. */
    public static List<Warning> of(Snapshot snapshot, Topology topology) {
        Warnings warnings = new Warnings(snapshot, topology);
        warnings.writers();
        warnings.routes();
        snapshot.cluster().members().forEach(warnings::member);
        warnings.strangers();
        if (snapshot.cluster().paused()) {
            warnings.add(PATRONI_PAUSED, List.of(), LabMessages.patroniPaused(), LabMessages.noFailoverWhilePaused());
        }
        return warnings.found.stream()
                .sorted(Comparator.comparing(Warning::kind))
                .toList();
    }

    private void writers() {
        List<String> writers = snapshot.cluster().writers();
        if (writers.size() > 1) {
            String names = String.join(", ", writers);
            add(
                    SEVERAL_WRITERS,
                    writers,
                    writers.size() == 2
                            ? LabMessages.twoServersAcceptWrites()
                            : LabMessages.serversAcceptWrites(writers.size()),
                    LabMessages.splitBrain(names));
        }
    }

    private void routes() {
        route("production", PRODUCTION_ROUTE, postgres -> postgres.readOnly(), LabMessages.readOnly());
        route("standby", STANDBY_ROUTE, postgres -> !postgres.readOnly(), LabMessages.readWrite());
    }

    /** @param contrary to what the route promises */
    private void route(String proxy, Warning.Kind kind, Predicate<Member.Postgres> contrary, Text what) {
        for (Member member : snapshot.cluster().members()) {
            List<String> through = snapshot.nodes().stream()
                    .filter(node -> node.reachableThrough(proxy).contains(member.name()))
                    .map(NodeView::name)
                    .toList();
            if (!through.isEmpty() && member.postgres().filter(contrary).isPresent()) {
                add(
                        kind,
                        List.of(member.name()),
                        LabMessages.proxyRoutesTo(proxy, member.name(), what),
                        LabMessages.haproxyRoutesTo(proxy, String.join(", ", through), member.name(), what));
            }
        }
    }

    private void member(Member member) {
        String name = member.name();
        List<String> nodes = List.of(name);
        Optional<String> refusal = member.access().refusal();
        // A server that starts, or is being made, refuses logins for a moment: Patroni says so.
        boolean expected =
                member.state().filter(state -> !state.equals("running")).isPresent();
        if (refusal.isPresent() && !expected) {
            boolean everybody = member.access().refuses();
            add(
                    everybody ? LOGIN_REFUSED : NO_DATABASE,
                    nodes,
                    LabMessages.loginRefused(name),
                    LabMessages.postgresqlRefusesLogin(name, refusal.get()));
        }
        member.postgres().ifPresent(postgres -> postgres(name, postgres));
        if (member.flags().pendingRestart()) {
            add(PENDING_RESTART, nodes, LabMessages.restartPending(name), LabMessages.settingAppliesAfterRestart(name));
        }
    }

    private void postgres(String name, Member.Postgres postgres) {
        int waiting = postgres.commits().waiting();
        if (waiting > 0 || postgres.commitsWaitForNobody()) {
            add(
                    COMMITS_WAIT,
                    List.of(name),
                    LabMessages.commitsWaiting(name),
                    waiting > 0
                            ? LabMessages.commitsWaitForReplica(
                                    name, postgres.commits().names(), waiting)
                            : LabMessages.commitsWouldWait(
                                    name, postgres.commits().names()));
        }
        if (!postgres.readOnly() && postgres.archiver().failing()) {
            Archiver archiver = postgres.archiver();
            add(
                    ARCHIVING_FAILS,
                    List.of(name),
                    LabMessages.archivingFails(name),
                    LabMessages.walAccumulates(name, archiver.failed().orElse("?"), archiver.waiting()));
        }
        if (postgres.replayPaused()) {
            add(REPLAY_PAUSED, List.of(name), LabMessages.replayPaused(name), LabMessages.readsAreStale(name));
        }
    }

    private void strangers() {
        for (String name :
                snapshot.cluster().known().isNow() ? snapshot.cluster().strangers() : List.<String>of()) {
            boolean ours = topology.find(name).isPresent();
            add(
                    STRANGER,
                    List.of(name),
                    LabMessages.unknownMember(name),
                    ours ? LabMessages.memberWithoutNode(name) : LabMessages.memberOutsideLab(name, topology.scope()));
        }
        for (EtcdMember member : snapshot.etcd().members()) {
            if (topology.find(member.name()).isEmpty()) {
                add(
                        ETCD_STRANGER,
                        List.of(member.name()),
                        LabMessages.unknownEtcdMember(member.name()),
                        LabMessages.etcdMemberOutsideLab(member.name()));
            }
        }
    }

    private void add(Warning.Kind kind, List<String> nodes, Text brief, Text says) {
        found.add(new Warning(kind, nodes, brief, says));
    }
}
