package org.bascule.backend.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bascule.backend.NetworkFaults;
import org.bascule.backend.Output;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;

/**
 * The faults that {@code lab-network} causes, which every container has.
 *
 * @param asRoot runs a command on the node as root
 * @param typed the same command as a person would type it
 */
public record LabNetworkFaults(
        LabSpec spec, Node node, Function<List<String>, Output> asRoot, Function<List<String>, String> typed)
        implements NetworkFaults {

    @Override
    public void isolate(List<Node> others) {
        change(isolation(others));
    }

    @Override
    public String isolateLine(List<Node> others) {
        return typed.apply(isolation(others));
    }

    @Override
    public void reconnect() {
        change(reconnection());
    }

    @Override
    public String reconnectLine() {
        return typed.apply(reconnection());
    }

    @Override
    public boolean disturbed() {
        return asRoot.apply(List.of("lab-network", "disturbed")).ok();
    }

    @Override
    public void delay(Duration delay) {
        change(delaying(delay));
    }

    @Override
    public String delayLine(Duration delay) {
        return typed.apply(delaying(delay));
    }

    private void change(List<String> command) {
        Output output = asRoot.apply(command);
        if (!output.ok()) {
            throw Refusals.networkCannotBeChanged(node, output.text());
        }
    }

    private List<String> isolation(List<Node> others) {
        List<String> command = new ArrayList<>(List.of("lab-network", "cut"));
        others.stream().filter(other -> !other.equals(node)).map(spec::address).forEach(command::add);
        return command;
    }

    private static List<String> reconnection() {
        return List.of("lab-network", "rejoin");
    }

    private static List<String> delaying(Duration delay) {
        return List.of("lab-network", "delay", Long.toString(delay.toMillis()));
    }
}
