package org.bascule.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.journal.Journal;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.ConfigureEtcd;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
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
 * Builds a state from nothing, without the steps that lead there, and sees that it stands. What an action does to several
 * nodes is done to all at once.
 */
public final class Builder {

    private final Stage stage;
    private final Journal journal;
    private final Audience audience;
    private Instant began = Instant.now();

    public Builder(Stage stage, Journal journal, Audience audience) {
        this.stage = stage;
        this.journal = journal;
        this.audience = audience;
    }

    /** @throws Refusal when it does not come to stand */
    public void build(State state) {
        began = Instant.now();
        LinkedHashSet<String> nodes = new LinkedHashSet<>(state.etcd());
        nodes.addAll(state.patroni());
        if (nodes.isEmpty()) {
            return;
        }
        Nodes etcds = Nodes.of(state.etcd());
        Nodes members = Nodes.of(state.patroni());
        boolean proxied = !state.haproxy().isEmpty();
        perform(new Create(Nodes.of(List.copyOf(nodes))));
        perform(new ConfigureEtcd(etcds, etcds, EtcdConfig.State.NEW));
        perform(new Start(etcds, Service.ETCD));
        perform(new ConfigurePatroni(members, state.etcdThrough()));
        if (proxied) {
            perform(new ConfigureHaproxy(members, state.haproxy()));
            perform(new Start(members, Service.HAPROXY));
        }
        await(List.of(new EtcdMembers(etcds)));
        if (!state.patroni().isEmpty()) {
            buildCluster(state);
        }
    }

    private void buildCluster(State state) {
        List<String> members = state.patroni();
        Nodes first = Nodes.of(members.get(0));
        Nodes others = Nodes.of(members.subList(1, members.size()));
        perform(new Start(first, Service.PATRONI));
        // Whoever starts now finds the bootstrap taken, and is a member by the time the leader makes its slots.
        await(List.of(new Initialized()));
        perform(new Start(others, Service.PATRONI));
        await(List.of(leads(first), new Members(Nodes.of(members))));
        if (!others.refs().isEmpty()) {
            // Whoever registered after the leader's first turn would wait for its slot until the second, loop_wait
            // later.
            Node leader = stage.one(first.refs().get(0));
            new PatroniClient(stage.http())
                    .wake(
                            stage.lab().reach(leader, Ports.PATRONI),
                            stage.spec().timers().ttl());
        }
        List<Check> standing = new ArrayList<>();
        standing.add(leads(first));
        if (!others.refs().isEmpty()) {
            standing.add(new Follows(others));
            others.refs().forEach(ref -> standing.add(new SlotExists(ref)));
        }
        standing.addAll(routed(state.haproxy(), Nodes.of(members), first, others));
        await(standing);
        stop(state, first);
    }

    private void stop(State state, Nodes first) {
        if (state.stopped().isEmpty()) {
            return;
        }
        Nodes stopped = Nodes.of(state.stopped());
        perform(new Stop(stopped, Service.PATRONI, Stop.By.INT));
        List<Check> standing = new ArrayList<>();
        standing.add(new ServiceIs(stopped, Service.PATRONI, org.bascule.lab.ServiceState.DOWN));
        if (state.stopped().size() < state.patroni().size()) {
            boolean leaderStopped = state.stopped().contains(state.patroni().get(0));
            standing.add(leaderStopped ? new Leads(Optional.empty(), stopped) : leads(first));
        }
        await(standing);
    }

    private static Check leads(Nodes first) {
        return new Leads(Optional.of(first.refs().get(0)), new Nodes(List.of()));
    }

    private static List<Check> routed(Set<Proxy> proxies, Nodes members, Nodes first, Nodes others) {
        List<Check> checks = new ArrayList<>();
        if (proxies.contains(Proxy.PRODUCTION)) {
            checks.add(new Routes(members, Proxy.PRODUCTION, first));
            checks.add(new OnlyLeader(members));
        }
        if (proxies.contains(Proxy.STANDBY) && !others.refs().isEmpty()) {
            checks.add(new Routes(members, Proxy.STANDBY, others));
            checks.add(new RoundRobin(members, others));
        }
        return checks;
    }

    private void perform(Action action) {
        List<Command> commands = action.commands(stage);
        commands.forEach(command -> audience.performing(command.typed()));
        Together.run(commands);
    }

    private void await(List<Check> checks) {
        List<Problem> problems = new ArrayList<>();
        new Judge(stage, audience).await(checks.stream().map(Expectation::of).toList(), began, verdict -> {
            journal.write(verdict.entry(stage));
            if (!verdict.held()) {
                problems.add(problem(verdict));
            }
        });
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Cause.LAB, problems);
        }
    }

    private Problem problem(Verdict verdict) {
        long seconds = verdict.expectation().within().toSeconds();
        Text says = verdict.expectation().check().says(stage);
        return new Problem(
                new Text(
                        "Toujours pas vrai après " + seconds + " s : " + says.fr(),
                        "Still not true after " + seconds + " s: " + says.en()),
                Text.of(
                        "Une machine très chargée peut en être la cause : recommencez quand elle l'est moins.",
                        "A very busy machine may be the cause: try again when it is less so."),
                verdict.saw().en());
    }
}
