package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.incident.Fault;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.action.ActionContext;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.CheckContext;
import org.bascule.stack.Http;
import org.bascule.stack.postgres.PostgresClient;
import org.bascule.traffic.Traffic;
import org.bascule.watch.Observer;

/** What actions and checks work on: a lab, what is observed of it, and what the chapter has done so far. */
public final class ScenarioContext implements ActionContext, CheckContext, AutoCloseable {

    private static final int RESPONSE_TIMEOUT_SECONDS = 2;

    private final Lab lab;
    private final Observer observer;
    private final Traffic traffic;
    private final Http http;
    private final PostgresClient postgres;
    private final StepHistory history;
    private final IncidentRecorder incidents;
    private volatile boolean faultVisible;
    /** The step that is done by hand: nobody knows yet when its commands ended. */
    private volatile Optional<String> byHand = Optional.empty();

    public ScenarioContext(Lab lab, Observer observer) {
        this(lab, observer, new Traffic());
    }

    private ScenarioContext(Lab lab, Observer observer, Traffic traffic) {
        this(
                lab,
                observer,
                traffic,
                new Http(Duration.ofSeconds(RESPONSE_TIMEOUT_SECONDS)),
                new PostgresClient(RESPONSE_TIMEOUT_SECONDS),
                new StepHistory(Baseline.withoutLogs(observer)),
                new IncidentRecorder(lab, observer, traffic));
    }

    private ScenarioContext(
            Lab lab,
            Observer observer,
            Traffic traffic,
            Http http,
            PostgresClient postgres,
            StepHistory history,
            IncidentRecorder incidents) {
        this.lab = lab;
        this.observer = observer;
        this.traffic = traffic;
        this.http = http;
        this.postgres = postgres;
        this.history = history;
        this.incidents = incidents;
    }

    /**
     * The context of a step that would begin now, or again, or that has begun if it is done by hand. A step that is running meanwhile is
     * not disturbed.
     */
    ScenarioContext preview(String step) {
        if (byHand.filter(step::equals).isPresent()) {
            return with(history.begun(step));
        }
        return with(history.preview(step, Baseline.withoutLogs(observer)));
    }

    /** The context as it was when a step's commands had ended; empty when they never did. */
    Optional<ScenarioContext> at(String step) {
        return history.at(step).map(this::with);
    }

    private ScenarioContext with(StepHistory other) {
        return new ScenarioContext(lab, observer, traffic, http, postgres, other, incidents);
    }

    /** What faults of the leader cost. */
    public IncidentRecorder incidents() {
        return incidents;
    }

    @Override
    public Lab lab() {
        return lab;
    }

    @Override
    public Observer observer() {
        return observer;
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }

    @Override
    public Http http() {
        return http;
    }

    @Override
    public PostgresClient postgres() {
        return postgres;
    }

    /** Begins an action that belongs to no step. */
    void begin() {
        history.begin(Baseline.of(lab, observer));
        faultVisible = false;
        byHand = Optional.empty();
    }

    /** @param step its name, unique in the scenario */
    void begin(String step) {
        history.begin(step, Baseline.of(lab, observer));
        faultVisible = false;
        byHand = Optional.empty();
    }

    /** The step's commands are run by hand, until {@link #commandsEnded}. */
    void commandsByHand(String step) {
        byHand = Optional.of(step);
    }

    void commandsEnded(String step) {
        byHand = Optional.empty();
        history.commandsEnded(step);
    }

    /** Returns to where a step was when its commands had ended. False, without any change, when they never did. */
    boolean resume(String step) {
        boolean resumed = history.resume(step);
        faultVisible &= !resumed;
        return resumed;
    }

    boolean hasBegun(String step) {
        return history.hasBegun(step);
    }

    boolean commandsHaveEnded(String step) {
        return history.commandsHaveEnded(step);
    }

    /** Begins a chapter: its steps have not begun, and the faults of the one before are forgotten. */
    void forget(String chapter) {
        history.forget(chapter);
    }

    @Override
    public void markAffected(List<Node> nodes) {
        history.markAffected(nodes);
    }

    @Override
    public void fault(Fault.Kind kind, Node node, String typed) {
        incidents.fault(kind, node.name(), typed);
    }

    @Override
    public Instant stepBeganAt() {
        return history.baseline().at();
    }

    @Override
    public Instant commandsEndedAt() {
        return history.commandsEndedAt();
    }

    @Override
    public boolean faultVisible() {
        Optional<String> leader = history.leaderBefore();
        long failover = (long) timers().ttl() + timers().loopWait();
        faultVisible |= leader.filter(history::faultAffected).isEmpty()
                || !snapshot().cluster().leader().map(Member::name).equals(leader)
                || (byHand.isEmpty() && Instant.now().isAfter(commandsEndedAt().plusSeconds(failover)));
        return faultVisible;
    }

    @Override
    public List<Node> resolve(NodeRefs refs) {
        return before().all(refs);
    }

    @Override
    public Node resolveOne(NodeRef ref) {
        return before().one(ref);
    }

    @Override
    public List<Node> current(NodeRefs refs) {
        return now().all(refs);
    }

    @Override
    public Node currentOne(NodeRef ref) {
        return now().one(ref);
    }

    @Override
    public String names(NodeRefs refs) {
        return now().names(refs);
    }

    private NodeResolver before() {
        return new NodeResolver(lab, history.baseline().snapshot(), history.affected());
    }

    private NodeResolver now() {
        return new NodeResolver(lab, snapshot(), history.affected());
    }

    @Override
    public String awaitDown(Node node, Service service) {
        return ServiceStop.await(this, node, service);
    }

    @Override
    public void rest(Duration duration) {
        Interruption.sleep(duration);
    }

    @Override
    public String logSinceStep(Node node, Service service) {
        return history.baseline().logSince(lab, node, service);
    }

    @Override
    public int timelineBefore() {
        return history.baseline().timeline();
    }

    @Override
    public void close() {
        incidents.close();
        traffic.close();
    }
}
