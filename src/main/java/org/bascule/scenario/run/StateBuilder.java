package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Journal;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Command;
import org.bascule.scenario.action.Switchover;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.plan.Move;
import org.bascule.scenario.plan.Plan;
import org.bascule.scenario.plan.Planner;
import org.bascule.stack.patroni.PatroniClient;

/** Brings a lab to a state directly, without the steps that lead to it, and checks it. What is there already is not done again. */
public final class StateBuilder {

    private static final String BUILD = "build";
    /** A plan may have to wait for etcd before the rest can be planned. */
    static final int ROUNDS = 3;

    private static final NodeRefs NO_NODES = new NodeRefs(List.of());

    private final ScenarioContext context;
    private final Journal journal;
    private final ProgressListener listener;
    private final Optional<Instant> deadline;
    private final Trace trace;
    private final Optional<Duration> silence;
    private Instant began = Instant.now();
    private volatile List<Expectation> missing = List.of();

    public StateBuilder(ScenarioContext context, Journal journal, ProgressListener listener) {
        this(context, journal, listener, Optional.empty(), new Trace());
    }

    /** @param silence the longest time without progress in each wait; by default that of a step */
    StateBuilder(ScenarioContext context, Journal journal, ProgressListener listener, Duration silence) {
        this(context, journal, listener, Optional.empty(), new Trace(), Optional.of(silence));
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
        this(context, journal, listener, deadline, trace, Optional.empty());
    }

    private StateBuilder(
            ScenarioContext context,
            Journal journal,
            ProgressListener listener,
            Optional<Instant> deadline,
            Trace trace,
            Optional<Duration> silence) {
        this.silence = silence;
        this.trace = trace;
        this.context = context;
        this.journal = journal;
        this.listener = listener;
        this.deadline = deadline;
    }

    /**
     * Does only what differs.
     *
     * @throws Refusal when a check of the state fails; what was built is kept, and building can continue
     */
    public void build(State state) {
        began = Instant.now();
        missing = List.of();
        Plan plan = plan(state);
        for (int round = 1; round < ROUNDS && plan.partial(); round++) {
            carryOut(plan);
            plan = plan(state);
        }
        carryOut(plan);
    }

    /** What would be done to bring the lab from what it is now to a state. */
    Plan plan(State state) {
        return Planner.plan(context.spec().topology(), state, new LabLook(context, state).found());
    }

    /** @throws Refusal when something cannot be done, or a check fails */
    void carryOut(Plan plan) {
        EagerLoops loops = new EagerLoops(context);
        try {
            plan.moves().forEach(this::carryOut);
        } finally {
            loops.close();
        }
    }

    private void carryOut(Move move) {
        if (move instanceof Move.Perform perform) {
            perform(perform.action(), perform.together());
        } else if (move instanceof Move.Await await) {
            await(await.checks());
        } else if (move instanceof Move.Lead lead) {
            makeLeader(lead.member());
        } else {
            wakeLeader();
        }
    }

    /** Whether the checks that failed in the last wait, if any, all pass now. */
    public boolean failedChecksPassNow() {
        List<Expectation> failedBefore = missing;
        return !failedBefore.isEmpty() && new CheckRunner(context, ProgressListener.NOBODY).passNow(failedBefore);
    }

    /** Another member may lead, also on a machine so slow that the leader key expired. */
    private void makeLeader(NodeRef member) {
        Check leads = new Leads(Optional.of(member), NO_NODES);
        if (!leads.look(context).passes()) {
            await(List.of(new Follows(new NodeRefs(List.of(member)))));
            perform(new Switchover(member), false);
            await(List.of(leads));
        }
    }

    private void wakeLeader() {
        context.observer()
                .latest()
                .cluster()
                .leader()
                .map(leader -> context.lab().node(context.spec().topology().node(leader.name())))
                .ifPresent(leader -> new PatroniClient(context.http())
                        .wake(
                                leader.reach(context.ports().patroni()),
                                context.timers().ttl()));
    }

    /** @param together whether all its commands run at the same time */
    private void perform(Action action, boolean together) {
        Instant from = Instant.now();
        if (!together) {
            // Roles are those of now, not those of when building began.
            context.begin();
        }
        List<Command> commands =
                action.commands(context).stream().map(trace::traced).toList();
        if (together) {
            commands.forEach(command -> listener.performing(command.typed()));
            ParallelCommands.run(commands);
        } else {
            for (Command command : commands) {
                Interruption.check();
                listener.performing(command.typed());
                command.perform().run();
            }
        }
        trace.span(BUILD, Kinds.word(action.getClass()), from, Instant.now());
    }

    private void await(List<Check> checks) {
        Instant from = Instant.now();
        List<CheckResult> failed = new ArrayList<>();
        boolean all = new CheckRunner(context, listener, deadline)
                .await(checks.stream().map(this::expected).toList(), began, result -> {
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

    private Expectation expected(Check check) {
        return silence.map(limit -> new Expectation(check, limit)).orElseGet(() -> Expectation.of(check));
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
