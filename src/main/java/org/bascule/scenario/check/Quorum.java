package org.bascule.scenario.check;

import org.bascule.lab.EtcdView;
import org.bascule.lab.Text;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/** Whether as many etcd members as are needed are healthy. */
public record Quorum(@Default("true") boolean held) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return held ? CheckMessages.quorumHeld() : CheckMessages.quorumLost();
    }

    @Override
    public Text why(ScenarioContext stage) {
        return held ? CheckMessages.membersElectLeader() : CheckMessages.remainingMemberKeepsRole();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        EtcdView.Quorum quorum = stage.snapshot().etcd().quorum();
        return held && !quorum.held()
                ? Keys.withoutQuorum(stage, quorum.account())
                : Observation.that(quorum.held() == held, quorum.account());
    }
}
