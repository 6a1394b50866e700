package org.bascule.scenario.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * The number of replicas for which the leader's commits may wait.
 *
 * @param are which ones; any when empty
 */
public record SynchronousStandbys(int count, @Default NodeRefs are) implements Check {

    public SynchronousStandbys(int count) {
        this(count, new NodeRefs(List.of()));
    }

    @Override
    public Text says(CheckContext context) {
        return are.refs().isEmpty()
                ? CheckMessages.synchronousStandbys(count)
                : CheckMessages.synchronousStandbysAre(count, context.names(are));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniChoosesStandby(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> names = context.snapshot().cluster().leader().flatMap(Member::postgres).stream()
                .flatMap(postgres -> postgres.senders().stream())
                .filter(Member.Sender::synchronous)
                .map(Member.Sender::member)
                .toList();
        List<String> unknown = names.stream()
                .filter(name -> context.snapshot()
                        .cluster()
                        .member(name)
                        .filter(member -> member.flags().synchronous())
                        .isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            // PostgreSQL waits for them, but Patroni promotes only those that its key in etcd names.
            return Observation.that(false, CheckMessages.notInSyncKey(String.join(", ", unknown)));
        }
        Set<String> wanted = context.current(are).stream().map(Node::name).collect(Collectors.toSet());
        return Observation.that(
                context.snapshot().cluster().leader().isPresent()
                        && names.size() == count
                        && (are.refs().isEmpty() || Set.copyOf(names).equals(wanted)),
                names.isEmpty() ? CheckMessages.noSynchronousStandby() : Text.same(String.join(", ", names)));
    }
}
