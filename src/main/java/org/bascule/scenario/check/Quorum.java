package org.bascule.scenario.check;

import org.bascule.lab.EtcdView;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;

/** Whether enough etcd members are healthy for a quorum. */
public record Quorum(@Default("true") boolean held) implements Check {

    @Override
    public Text says(CheckContext context) {
        return held ? CheckMessages.quorumHeld() : CheckMessages.quorumLost();
    }

    @Override
    public Text why(CheckContext context) {
        return held ? CheckMessages.membersElectLeader() : CheckMessages.remainingMemberKeepsRole();
    }

    @Override
    public Observation look(CheckContext context) {
        EtcdView.Quorum quorum = context.snapshot().etcd().quorum();
        return held && !quorum.held()
                ? Keys.withoutQuorum(context, quorum.account())
                : Observation.that(quorum.held() == held, quorum.account());
    }
}
