package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * The document's loop of {@code show primary_conninfo} on port 5433: through each of these nodes, new connections reach
 * these replicas in turn, and no other server.
 *
 * @param among the replicas that must respond; those that follow at each look when empty
 */
public record RoundRobin(NodeRefs through, @Default NodeRefs among) implements Check {

    private static final Pattern APPLICATION = Pattern.compile("application_name=([a-z0-9_-]+)");
    private static final int TURNS = 2;

    @Override
    public Text says(CheckContext context) {
        int port = context.ports().standby();
        return among.refs().isEmpty()
                ? CheckMessages.replicasRespondInTurn(context.names(through), port)
                : CheckMessages.membersRespondInTurn(context.names(through), port, context.names(among));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.haproxyOpensReplicaRouteAfterTwoChecks();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> replicas = expected(context);
        List<String> seen = new ArrayList<>();
        List<Node> nodes = context.current(through);
        boolean passes = !replicas.isEmpty() && !nodes.isEmpty();
        for (Node node : nodes) {
            List<String> answers = answers(context, node, replicas.size() * TURNS);
            seen.add(node.name() + " → " + String.join(" ", answers));
            passes &= new ArrayList<>(new TreeSet<>(answers)).equals(replicas) && inTurn(answers, replicas.size());
        }
        return Observation.that(passes, String.join(", ", seen));
    }

    private List<String> expected(CheckContext context) {
        return (among.refs().isEmpty()
                        ? context.snapshot().cluster().followers().stream().map(Member::name)
                        : context.current(among).stream().map(Node::name))
                .sorted()
                .toList();
    }

    private static List<String> answers(CheckContext context, Node node, int times) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            try (Connection connection = context.connect(node, context.ports().standby())) {
                Matcher name = APPLICATION.matcher(context.postgres().show(connection, "primary_conninfo"));
                answers.add(name.find() ? name.group(1) : "leader");
            } catch (SQLException refused) {
                answers.add("—");
                return answers;
            }
        }
        return answers;
    }

    /** With n replicas, each one responds again exactly n connections later. */
    private static boolean inTurn(List<String> answers, int replicas) {
        for (int i = 0; i + 1 < answers.size(); i++) {
            int again = answers.subList(i + 1, answers.size()).indexOf(answers.get(i));
            if (again >= 0 && again + 1 != replicas) {
                return false;
            }
        }
        return true;
    }
}
