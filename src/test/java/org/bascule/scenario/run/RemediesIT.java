package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bascule.backend.Lab;
import org.bascule.journal.Journal;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.AddEtcdMember;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Test;

/** Tries on a real etcd what it refuses, and the remedy in the message. */
class RemediesIT {

    private static final int NETWORK = 91;

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Topology FOUR_ETCDS = new Topology(
            "four",
            "four",
            IntStream.rangeClosed(1, 4)
                    .mapToObj(i -> new Node("e" + i, "e" + i, List.of(), 10 + i, Set.of(Service.ETCD)))
                    .toList());

    @Test
    void theRemedyForARefusedMemberHelps() {
        State three = new State(List.of("e1", "e2", "e3"), List.of(), List.of(), EtcdAccess.PROXY, Set.of());
        Action add = new AddEtcdMember(new NodeRef("e4"), new NodeRef("e1"));
        try (Ground ground = Ground.on(NETWORK)) {
            Lab lab = ground.backend().create(new LabName("remedies"), FOUR_ETCDS, Timers.QUICK);
            try (Observer observer = new Observer(lab);
                    ScenarioContext context = new ScenarioContext(lab, observer)) {
                new StateBuilder(context, Journal.inMemory(), ProgressListener.NOBODY).build(three);
                perform(context, new Create(NodeRefs.of("e4")));
                perform(context, new Stop(NodeRefs.of("e2"), Service.ETCD, Stop.StopSignal.TERM));

                Problem problem = catchThrowableOfType(Refusal.class, () -> perform(context, add))
                        .problems()
                        .get(0);

                assertThat(problem.details()).contains("unhealthy cluster");
                assertThat(problem.remedy().en())
                        .contains("Not responding: e2.", "start e2, or remove that member first");

                perform(context, new Start(NodeRefs.of("e2"), Service.ETCD));
                Awaitility.await().atMost(LIMIT).until(() -> observer.fresh().etcd().members().stream()
                        .allMatch(EtcdMember::healthy));
                perform(context, add);
                perform(context, add);
            } finally {
                lab.destroy();
            }
        }
    }

    private static void perform(ScenarioContext context, Action action) {
        context.begin();
        action.commands(context).forEach(command -> command.perform().run());
    }
}
