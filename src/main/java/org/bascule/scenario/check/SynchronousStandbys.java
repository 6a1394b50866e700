package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Member;
import org.bascule.lab.Text;

/** The number of replicas for which the leader's commits may wait. */
public record SynchronousStandbys(int count) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.synchronousStandbys(count);
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
        return Observation.that(
                context.snapshot().cluster().leader().isPresent() && names.size() == count,
                names.isEmpty() ? CheckMessages.noSynchronousStandby() : Text.same(String.join(", ", names)));
    }
}
