package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/**
 * These members run, but cannot follow the leader, which no longer has the WAL that they need: their log has said so since the step began,
 * and they do not stream.
 */
public record CannotFollow(NodeRefs nodes) implements Check {

    private static final Pattern REMOVED = Pattern.compile("requested WAL segment \\S+ has already been removed");

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.cannotFollow(context.names(nodes));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.receiverAsksAgain();
    }

    @Override
    public Observation look(CheckContext context) {
        List<Observation> seen =
                context.current(nodes).stream().map(node -> look(context, node)).toList();
        return Observation.that(
                !seen.isEmpty() && seen.stream().allMatch(Observation::passes),
                Text.joined(", ", seen.stream().map(Observation::seen).toList()));
    }

    private static Observation look(CheckContext context, Node node) {
        Optional<Member> member = context.snapshot()
                .cluster()
                .member(node.name())
                .filter(any -> any.postgres().isPresent());
        if (member.isEmpty()) {
            return Observation.that(false, CheckMessages.nodeNotResponding(node.name()));
        }
        if (member.get().streams()) {
            return Observation.that(false, CheckMessages.memberStreams(node.name()));
        }
        return REMOVED.matcher(context.logSinceStep(node, Service.PATRONI))
                .results()
                .reduce((one, last) -> last)
                .map(said -> Observation.that(true, node.name() + ": " + said.group()))
                .orElse(Observation.that(false, CheckMessages.logSaysNothing(node.name())));
    }
}
