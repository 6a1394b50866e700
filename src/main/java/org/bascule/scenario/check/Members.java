package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** Exactly these members are registered in etcd: their Patroni renews their key. */
public record Members(NodeRefs are) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.membersRegistered(context.names(are));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.memberKeyExpires(context.timers().ttl());
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> expected =
                context.current(are).stream().map(Node::name).sorted().toList();
        List<String> found = context.snapshot().cluster().members().stream()
                .filter(Member::registered)
                .map(Member::name)
                .sorted()
                .toList();
        return Keys.seen(
                context,
                !expected.isEmpty() && found.equals(expected),
                Text.same(found.isEmpty() ? "—" : String.join(", ", found)));
    }
}
