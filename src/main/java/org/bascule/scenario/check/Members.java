package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/** Exactly these members are registered in etcd: their keys live as long as their Patroni renews them. */
public record Members(NodeRefs are) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.membersRegistered(stage.names(are));
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.memberKeyExpires(stage.timers().ttl());
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<String> expected = stage.now(are).stream().map(Node::name).sorted().toList();
        List<String> found = stage.snapshot().cluster().members().stream()
                .filter(Member::registered)
                .map(Member::name)
                .sorted()
                .toList();
        return Keys.seen(
                stage,
                !expected.isEmpty() && found.equals(expected),
                Text.same(found.isEmpty() ? "—" : String.join(", ", found)));
    }
}
