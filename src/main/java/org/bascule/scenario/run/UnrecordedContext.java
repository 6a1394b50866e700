package org.bascule.scenario.run;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.action.ActionContext;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.Http;
import org.bascule.stack.postgres.PostgresClient;
import org.bascule.traffic.Traffic;
import org.bascule.watch.Observer;

/** A step's context without the record of what its faults cost, which would name the command behind them. */
record UnrecordedContext(ScenarioContext context) implements ActionContext {

    @Override
    public void fault(Fault.Kind kind, Node node, String typed) {
        // What the servers show of it is recorded all the same, as a loss of the leader key without a known cause.
    }

    @Override
    public Lab lab() {
        return context.lab();
    }

    @Override
    public Observer observer() {
        return context.observer();
    }

    @Override
    public Traffic traffic() {
        return context.traffic();
    }

    @Override
    public Http http() {
        return context.http();
    }

    @Override
    public PostgresClient postgres() {
        return context.postgres();
    }

    @Override
    public List<Node> resolve(NodeRefs refs) {
        return context.resolve(refs);
    }

    @Override
    public Node resolveOne(NodeRef ref) {
        return context.resolveOne(ref);
    }

    @Override
    public void markAffected(List<Node> nodes) {
        context.markAffected(nodes);
    }

    @Override
    public String awaitDown(Node node, Service service) {
        return context.awaitDown(node, service);
    }

    @Override
    public void rest(Duration duration) {
        context.rest(duration);
    }
}
