package org.bascule.scenario.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.AddEtcdMember;
import org.bascule.scenario.action.ConfigureEtcd;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.ConfigurePatroni;
import org.bascule.scenario.action.ConfigurePgbackrest;
import org.bascule.scenario.action.Create;
import org.bascule.scenario.action.Delay;
import org.bascule.scenario.action.Destroy;
import org.bascule.scenario.action.DropTable;
import org.bascule.scenario.action.FreezeNode;
import org.bascule.scenario.action.IssueCertificates;
import org.bascule.scenario.action.PauseCluster;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.Reconnect;
import org.bascule.scenario.action.RemoveCluster;
import org.bascule.scenario.action.RemoveConfig;
import org.bascule.scenario.action.RemoveEtcdMember;
import org.bascule.scenario.action.RemoveMember;
import org.bascule.scenario.action.ResetConfig;
import org.bascule.scenario.action.RestartPostgres;
import org.bascule.scenario.action.ResumeCluster;
import org.bascule.scenario.action.ResumeReplay;
import org.bascule.scenario.action.RunPgbackrest;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.action.StopClients;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/** What a move does, in a few words. */
final class MoveWords {

    /** The actions that a plan may have. */
    private static final Map<Class<? extends Action>, Function<Action, Text>> WORDS = Map.ofEntries(
            word(Create.class, one -> MoveMessages.create(names(one.nodes()))),
            word(Destroy.class, one -> MoveMessages.remove(names(one.nodes()))),
            word(PowerOn.class, one -> MoveMessages.powerOn(names(one.nodes()))),
            word(FreezeNode.class, one -> MoveMessages.unfreeze(names(one.nodes()))),
            word(Reconnect.class, one -> MoveMessages.reconnect(names(one.nodes()))),
            word(Delay.class, one -> MoveMessages.removeDelay(names(one.nodes()))),
            word(StopClients.class, one -> MoveMessages.stopClients()),
            word(Start.class, one -> MoveMessages.start(one.service().label(), names(one.nodes()))),
            word(Stop.class, one -> MoveMessages.stop(one.service().label(), names(one.nodes()))),
            word(SignalService.class, one -> MoveMessages.reload(one.service().label(), names(one.nodes()))),
            word(ConfigureEtcd.class, one -> MoveMessages.configureEtcd(names(one.nodes()))),
            word(
                    AddEtcdMember.class,
                    one -> MoveMessages.addEtcdMember(one.node().word())),
            word(
                    RemoveEtcdMember.class,
                    one -> MoveMessages.removeEtcdMember(one.node().word())),
            word(ConfigurePatroni.class, one -> MoveMessages.configurePatroni(names(one.nodes()))),
            word(ConfigureHaproxy.class, one -> MoveMessages.configureHaproxy(names(one.nodes()))),
            word(ConfigurePgbackrest.class, one -> MoveMessages.configurePgbackrest(names(one.nodes()))),
            word(IssueCertificates.class, one -> MoveMessages.issueCertificates(names(one.nodes()))),
            word(RunPgbackrest.class, one -> MoveMessages.runPgbackrest(one.on().word())),
            word(
                    RemoveConfig.class,
                    one -> MoveMessages.removeConfiguration(one.service().label(), names(one.nodes()))),
            word(RemoveMember.class, one -> MoveMessages.removeMember(names(one.nodes()))),
            word(RemoveCluster.class, one -> MoveMessages.removeCluster()),
            word(ResetConfig.class, one -> MoveMessages.resetConfiguration()),
            word(PauseCluster.class, one -> MoveMessages.enableMaintenance()),
            word(ResumeCluster.class, one -> MoveMessages.disableMaintenance()),
            word(RestartPostgres.class, one -> MoveMessages.restartPostgres(names(one.nodes()))),
            word(ResumeReplay.class, one -> MoveMessages.resumeReplay(names(one.nodes()))),
            word(DropTable.class, one -> MoveMessages.dropTable()));

    private MoveWords() {}

    static Text of(Move move) {
        if (move instanceof Move.Perform perform) {
            return WORDS.get(perform.action().getClass()).apply(perform.action());
        }
        if (move instanceof Move.Lead lead) {
            return MoveMessages.makeLeader(lead.member().word());
        }
        return move instanceof Move.Wake ? MoveMessages.runHaLoop() : MoveMessages.verify();
    }

    private static <A extends Action> Map.Entry<Class<? extends Action>, Function<Action, Text>> word(
            Class<A> kind, Function<A, Text> word) {
        return Map.entry(kind, action -> word.apply(kind.cast(action)));
    }

    private static String names(NodeRefs nodes) {
        List<NodeRef> refs = nodes.refs();
        return refs.stream().map(NodeRef::word).collect(Collectors.joining(", "));
    }
}
