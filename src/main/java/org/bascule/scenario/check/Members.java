package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** Exactly these members are registered in etcd: their keys live as long as their Patroni renews them. */
public record Members(Nodes are) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of("membres inscrits dans etcd : %s", "members registered in etcd: %s", stage.names(are));
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "la clé d'un membre disparaît à son départ, ou au bout de ttl (%d s)",
                "a member's key goes when it leaves, or after ttl (%d s)",
                stage.spec().timers().ttl());
    }

    @Override
    public Seen look(Stage stage) {
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
