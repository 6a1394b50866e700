package org.bascule.scenario.action;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Switches over to another member. Does nothing when that member is already leader. The output of {@code patronictl} is
 * shown but does not decide success: the cluster's state does.
 *
 * @param in how long Patroni waits before it; 0 for at once
 */
public record Switchover(NodeRef to, @Default("0s") Duration in) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    public Switchover(NodeRef to) {
        this(to, Duration.ZERO);
    }

    @Override
    public List<Command> commands(ActionContext context) {
        Node from = context.resolveOne(new NodeRef(NodeRef.Symbol.LEADER.word()));
        Node target = context.resolveOne(to);
        if (from.equals(target) && leads(context, target)) {
            return List.of();
        }
        String typed = typed(context.lab().node(from).commandLines().run(command(context, from, target)));
        return List.of(new Command(typed, () -> leads(context, target) ? "" : perform(context, from, target, typed)));
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return in.isZero() && !leads(context, context.resolveOne(to))
                ? context.resolve(NodeRefs.of(NodeRef.Symbol.LEADER.word()))
                : List.of();
    }

    /** A scheduled one begins later: what it costs is recorded from the loss of the leader key. */
    private String perform(ActionContext context, Node from, Node target, String typed) {
        if (in.isZero()) {
            context.fault(Fault.Kind.SWITCHOVER, from, typed);
        }
        return context.lab()
                .node(from)
                .run(scheduled(command(context, from, target)), LIMIT)
                .text();
    }

    private static List<String> command(ActionContext context, Node from, Node target) {
        return PatroniConfig.ctl(
                context.configFile(from, Service.PATRONI),
                "switchover",
                "--leader",
                from.name(),
                "--candidate",
                target.name(),
                "--force");
    }

    private String typed(String command) {
        return in.isZero() ? command : command + " --scheduled $(date -Iseconds -d '+" + in.toSeconds() + " seconds')";
    }

    private List<String> scheduled(List<String> command) {
        if (in.isZero()) {
            return command;
        }
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(
                "--scheduled",
                OffsetDateTime.now(ZoneOffset.UTC)
                        .plus(in)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        return words;
    }

    private static boolean leads(ActionContext context, Node target) {
        return context.snapshot()
                .cluster()
                .leader()
                .filter(leader -> leader.name().equals(target.name()))
                .isPresent();
    }
}
