package org.bascule.scenario.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Journal;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Repository;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Command;
import org.bascule.scenario.action.ConfigureEtcd;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.ConfigurePatroni.Diverged;
import org.bascule.scenario.action.ConfigurePatroni.ReplicaMethod;
import org.bascule.scenario.action.ConfigurePgbackrest;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.IssueCertificates;
import org.bascule.scenario.action.RunPgbackrest;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.EtcdMembers;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.Initialized;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.Members;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.RoundRobin;
import org.bascule.scenario.check.Routes;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SlotExists;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.stack.patroni.PatroniClient;

/**
 * Builds a state directly, without the steps that lead to it, and checks it. Continues with a lab that is partly built:
 * what is done is not done again. An action on several nodes runs on all of them at the same time.
 */
public final class StateBuilder {

    private static final String BUILD = "build";
    private static final NodeRefs NO_NODES = new NodeRefs(List.of());

    private final ScenarioContext context;
    private final Journal journal;
    private final ProgressListener listener;
    private final Optional<Instant> deadline;
    private final Trace trace;
    private Instant began = Instant.now();
    private volatile List<Expectation> missing = List.of();

    public StateBuilder(ScenarioContext context, Journal journal, ProgressListener listener) {
        this(context, journal, listener, Optional.empty(), new Trace());
    }

    /**
     * @param deadline when building ends even if the lab makes progress
     * @param trace receives what takes how long
     */
    public StateBuilder(
            ScenarioContext context,
            Journal journal,
            ProgressListener listener,
            Optional<Instant> deadline,
            Trace trace) {
        this.trace = trace;
        this.context = context;
        this.journal = journal;
        this.listener = listener;
        this.deadline = deadline;
    }

    /** @throws Refusal when a check of the state fails; what was built is kept, and building can continue */
    public void build(State state) {
        began = Instant.now();
        missing = List.of();
        LinkedHashSet<String> nodes = new LinkedHashSet<>(state.etcd());
        nodes.addAll(state.patroni());
        nodes.addAll(state.proxies(context.spec().topology()));
        nodes.addAll(state.repository());
        if (nodes.isEmpty()) {
            return;
        }
        if (!isAlreadyBuilt(state, context.observer().fresh())) {
            buildRunning(state, NodeRefs.of(List.copyOf(nodes)));
        }
        if (!state.stopped().isEmpty()) {
            stop(state, NodeRefs.of(state.patroni().get(0)));
        }
    }

    /** Whether the checks that failed in the last wait, if any, all pass now. */
    public boolean failedChecksPassNow() {
        List<Expectation> failedBefore = missing;
        return !failedBefore.isEmpty() && new CheckRunner(context, ProgressListener.NOBODY).passNow(failedBefore);
    }

    private void buildRunning(State state, NodeRefs nodes) {
        NodeRefs etcds = NodeRefs.of(state.etcd());
        NodeRefs members = NodeRefs.of(state.patroni());
        NodeRefs proxies = NodeRefs.of(state.proxies(context.spec().topology()));
        perform(new Create(nodes));
        perform(new ConfigureEtcd(etcds, etcds, EtcdConfig.State.NEW));
        perform(new Start(etcds, Service.ETCD));
        prepareRepository(state);
        perform(new ConfigurePatroni(
                members,
                state.etcdThrough(),
                state.repository().isEmpty() ? ReplicaMethod.BASEBACKUP : ReplicaMethod.PGBACKREST,
                Diverged.REWIND));
        perform(new ConfigureHaproxy(proxies, state.haproxy()));
        perform(new Start(proxies, Service.HAPROXY));
        await(List.of(new EtcdMembers(etcds)));
        if (!state.patroni().isEmpty()) {
            buildCluster(state);
        }
    }

    /** Archiving is on from the start: the members' configuration says so. */
    private void prepareRepository(State state) {
        if (!state.repository().isEmpty()) {
            NodeRefs nodes = NodeRefs.of(state.pgbackrest());
            // One after another: the authority signs the requests.
            for (Command command : new IssueCertificates(
                            nodes, NodeRefs.of(state.repository()).refs().get(0))
                    .commands(context)) {
                listener.performing(command.typed());
                command.perform().run();
            }
            perform(new ConfigurePgbackrest(nodes));
            perform(new Start(nodes, Service.PGBACKREST));
        }
    }

    private void fillRepository(State state) {
        if (!state.repository().isEmpty()) {
            NodeRef repository = NodeRefs.of(state.repository()).refs().get(0);
            perform(new RunPgbackrest(repository, RunPgbackrest.What.STANZA_CREATE));
            perform(new RunPgbackrest(repository, RunPgbackrest.What.CHECK));
            if (context.observer()
                    .fresh()
                    .repository()
                    .flatMap(Repository::lastBackup)
                    .isEmpty()) {
                perform(new RunPgbackrest(repository, RunPgbackrest.What.FULL_BACKUP));
            }
        }
    }

    private void buildCluster(State state) {
        List<String> members = state.patroni();
        NodeRefs first = NodeRefs.of(members.get(0));
        NodeRefs others = NodeRefs.of(members.subList(1, members.size()));
        perform(new Start(first, Service.PATRONI));
        // A member that starts now cannot bootstrap, and registers before the leader creates slots.
        await(List.of(new Initialized()));
        perform(new Start(others, Service.PATRONI));
        await(List.of(new Leads(Optional.empty(), NO_NODES), new Members(NodeRefs.of(members))));
        makeLeader(first);
        if (!others.refs().isEmpty()) {
            // A member that registered after the leader's first HA loop would wait loop_wait for its slot.
            Node leader = context.resolveOne(first.refs().get(0));
            new PatroniClient(context.http())
                    .wake(
                            context.lab().node(leader).reach(context.ports().patroni()),
                            context.timers().ttl());
        }
        List<Check> checks = new ArrayList<>();
        checks.add(leads(first));
        if (!others.refs().isEmpty()) {
            checks.add(new Follows(others));
            others.refs().forEach(ref -> checks.add(new SlotExists(ref)));
        }
        checks.addAll(routed(state, first, others));
        await(checks);
        fillRepository(state);
    }

    /** Another member may lead in a lab that was partly built, or on a machine so slow that the leader key expired. */
    private void makeLeader(NodeRefs first) {
        if (!leads(first).look(context).passes()) {
            await(List.of(new Follows(first)));
            context.begin();
            perform(new Switchover(first.refs().get(0)));
            await(List.of(leads(first)));
        }
    }

    /** Whether the state is already built, with its stopped members stopped. */
    private static boolean isAlreadyBuilt(State state, Snapshot now) {
        return !state.stopped().isEmpty()
                && now.cluster().initialized()
                && state.patroni().stream()
                        .allMatch(name -> now.node(name).services().get(Service.PATRONI)
                                == (state.stopped().contains(name) ? ServiceState.DOWN : ServiceState.UP));
    }

    private void stop(State state, NodeRefs first) {
        NodeRefs stopped = NodeRefs.of(state.stopped());
        perform(new Stop(stopped, Service.PATRONI, Stop.StopSignal.INT));
        List<Check> checks = new ArrayList<>();
        checks.add(new ServiceIs(stopped, Service.PATRONI, ServiceState.DOWN));
        if (state.stopped().size() < state.patroni().size()) {
            boolean leaderStopped = state.stopped().contains(state.patroni().get(0));
            checks.add(leaderStopped ? new Leads(Optional.empty(), stopped) : leads(first));
        }
        await(checks);
    }

    private static Check leads(NodeRefs first) {
        return new Leads(Optional.of(first.refs().get(0)), NO_NODES);
    }

    private List<Check> routed(State state, NodeRefs first, NodeRefs others) {
        NodeRefs proxies = NodeRefs.of(state.proxies(context.spec().topology()));
        List<Check> checks = new ArrayList<>();
        if (!proxies.refs().isEmpty() && state.haproxy().contains(Proxy.PRODUCTION)) {
            checks.add(new Routes(proxies, Proxy.PRODUCTION, first));
            checks.add(new OnlyLeader(proxies));
        }
        if (!proxies.refs().isEmpty()
                && state.haproxy().contains(Proxy.STANDBY)
                && !others.refs().isEmpty()) {
            checks.add(new Routes(proxies, Proxy.STANDBY, others));
            checks.add(new RoundRobin(proxies, others));
        }
        return checks;
    }

    private void perform(Action action) {
        Instant from = Instant.now();
        List<Command> commands =
                action.commands(context).stream().map(trace::traced).toList();
        commands.forEach(command -> listener.performing(command.typed()));
        ParallelCommands.run(commands);
        trace.span(BUILD, Kinds.word(action.getClass()), from, Instant.now());
    }

    private void await(List<Check> checks) {
        Instant from = Instant.now();
        List<CheckResult> failed = new ArrayList<>();
        boolean all = new CheckRunner(context, listener, deadline)
                .await(checks.stream().map(Expectation::of).toList(), began, result -> {
                    journal.write(result.entry(context));
                    traced(from, result);
                    if (!result.passed()) {
                        failed.add(result);
                    }
                });
        trace.span(BUILD, "wait", from, Instant.now());
        if (!all) {
            missing = failed.stream().map(CheckResult::expectation).toList();
            throw new Refusal(
                    Refusal.Cause.LAB, failed.stream().map(this::problem).toList());
        }
    }

    /** How long it was waited for: some pass at the first look. */
    private void traced(Instant from, CheckResult result) {
        Instant passed = began.plus(result.took());
        String says = result.expectation().check().says(context).en();
        trace.span(says, says, from, passed.isAfter(from) ? passed : from);
    }

    private Problem problem(CheckResult result) {
        long seconds = result.took().toSeconds();
        Text says = result.expectation().check().says(context);
        return new Problem(
                RunMessages.checkFailed(seconds, says),
                RunMessages.waitOrReadLogs(),
                result.seen().en());
    }
}
