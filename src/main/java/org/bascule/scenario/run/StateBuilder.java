package org.bascule.scenario.run;

import org.bascule.scenario.Expectation;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Command;
import org.bascule.scenario.base.NodeRefs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Journal;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.ConfigureEtcd;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.Switchover;
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
 * Builds a state from nothing, without the steps that lead there, and sees that it stands; or goes on with a lab that was
 * left half built, since what is done already is not done again. What an action does to several nodes is done to all at
 * once.
 */
public final class StateBuilder {

    private static final NodeRefs NOBODY = new NodeRefs(List.of());

    private final ScenarioContext context;
    private final Journal journal;
    private final ProgressListener listener;
    private final Optional<Instant> deadline;
    private Instant began = Instant.now();
    private volatile List<Expectation> missing = List.of();

    public StateBuilder(ScenarioContext context, Journal journal, ProgressListener listener) {
        this(context, journal, listener, Optional.empty());
    }

    /** @param deadline when it is given up whatever progress there is */
    public StateBuilder(ScenarioContext context, Journal journal, ProgressListener listener, Optional<Instant> deadline) {
        this.context = context;
        this.journal = journal;
        this.listener = listener;
        this.deadline = deadline;
    }

    /** @throws Refusal when it does not come to stand; what was built stays, and building can be gone on with */
    public void build(State state) {
        began = Instant.now();
        missing = List.of();
        LinkedHashSet<String> nodes = new LinkedHashSet<>(state.etcd());
        nodes.addAll(state.patroni());
        nodes.addAll(state.proxies(context.spec().topology()));
        if (nodes.isEmpty()) {
            return;
        }
        if (!isStopped(state, context.observer().fresh())) {
            buildRunning(state, NodeRefs.of(List.copyOf(nodes)));
        }
        if (!state.stopped().isEmpty()) {
            stop(state, NodeRefs.of(state.patroni().get(0)));
        }
    }

    /** Whether what the last wait lacked, if it lacked something, is true now. */
    public boolean cameTrue() {
        List<Expectation> lacked = missing;
        return !lacked.isEmpty() && new CheckRunner(context, ProgressListener.NOBODY).holdNow(lacked);
    }

    private void buildRunning(State state, NodeRefs nodes) {
        NodeRefs etcds = NodeRefs.of(state.etcd());
        NodeRefs members = NodeRefs.of(state.patroni());
        NodeRefs proxies = NodeRefs.of(state.proxies(context.spec().topology()));
        perform(new Create(nodes));
        perform(new ConfigureEtcd(etcds, etcds, EtcdConfig.State.NEW));
        perform(new Start(etcds, Service.ETCD));
        perform(new ConfigurePatroni(members, state.etcdThrough()));
        perform(new ConfigureHaproxy(proxies, state.haproxy()));
        perform(new Start(proxies, Service.HAPROXY));
        await(List.of(new EtcdMembers(etcds)));
        if (!state.patroni().isEmpty()) {
            buildCluster(state);
        }
    }

    private void buildCluster(State state) {
        List<String> members = state.patroni();
        NodeRefs first = NodeRefs.of(members.get(0));
        NodeRefs others = NodeRefs.of(members.subList(1, members.size()));
        perform(new Start(first, Service.PATRONI));
        // Whoever starts now finds the bootstrap taken, and is a member by the time the leader makes its slots.
        await(List.of(new Initialized()));
        perform(new Start(others, Service.PATRONI));
        await(List.of(new Leads(Optional.empty(), NOBODY), new Members(NodeRefs.of(members))));
        giveTheLead(first);
        if (!others.refs().isEmpty()) {
            // Whoever registered after the leader's first turn would wait for its slot until the second, loop_wait
            // later.
            Node leader = context.resolveOne(first.refs().get(0));
            new PatroniClient(context.http())
                    .wake(
                            context.lab().node(leader).reach(context.ports().patroni()),
                            context.timers().ttl());
        }
        List<Check> standing = new ArrayList<>();
        standing.add(leads(first));
        if (!others.refs().isEmpty()) {
            standing.add(new Follows(others));
            others.refs().forEach(ref -> standing.add(new SlotExists(ref)));
        }
        standing.addAll(routed(state, first, others));
        await(standing);
    }

    /** On a machine so slow that the leader key expired, and in a lab that was left half built, another may lead by now. */
    private void giveTheLead(NodeRefs first) {
        if (!leads(first).look(context).holds()) {
            await(List.of(new Follows(first)));
            context.begin();
            perform(new Switchover(first.refs().get(0)));
            await(List.of(leads(first)));
        }
    }

    /** Whether everything was built already, and those that are to be stopped are. */
    private static boolean isStopped(State state, Snapshot now) {
        return !state.stopped().isEmpty()
                && now.cluster().initialized()
                && state.patroni().stream()
                        .allMatch(name -> now.node(name).services().get(Service.PATRONI)
                                == (state.stopped().contains(name) ? ServiceState.DOWN : ServiceState.UP));
    }

    private void stop(State state, NodeRefs first) {
        NodeRefs stopped = NodeRefs.of(state.stopped());
        perform(new Stop(stopped, Service.PATRONI, Stop.By.INT));
        List<Check> standing = new ArrayList<>();
        standing.add(new ServiceIs(stopped, Service.PATRONI, ServiceState.DOWN));
        if (state.stopped().size() < state.patroni().size()) {
            boolean leaderStopped = state.stopped().contains(state.patroni().get(0));
            standing.add(leaderStopped ? new Leads(Optional.empty(), stopped) : leads(first));
        }
        await(standing);
    }

    private static Check leads(NodeRefs first) {
        return new Leads(Optional.of(first.refs().get(0)), NOBODY);
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
        List<Command> commands = action.commands(context);
        commands.forEach(command -> listener.performing(command.typed()));
        ParallelCommands.run(commands);
    }

    private void await(List<Check> checks) {
        List<CheckResult> failed = new ArrayList<>();
        boolean all = new CheckRunner(context, listener, deadline)
                .await(checks.stream().map(Expectation::of).toList(), began, verdict -> {
                    journal.write(verdict.entry(context));
                    if (!verdict.held()) {
                        failed.add(verdict);
                    }
                });
        if (!all) {
            missing = failed.stream().map(CheckResult::expectation).toList();
            throw new Refusal(
                    Refusal.Cause.LAB, failed.stream().map(this::problem).toList());
        }
    }

    private Problem problem(CheckResult verdict) {
        long seconds = verdict.took().toSeconds();
        Text says = verdict.expectation().check().says(context);
        return new Problem(
                RunMessages.checkFailed(seconds, says),
                RunMessages.waitOrReadLogs(),
                verdict.saw().en());
    }
}
