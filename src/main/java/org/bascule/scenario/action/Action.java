package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.lab.Node;

/**
 * What a step does to the lab. The set is closed, and no action takes a command line from a scenario. Every action can
 * be run twice.
 */
public sealed interface Action
        permits AddEtcdMember,
                Checkpoint,
                ConfigureArchiving,
                ConfigureEtcd,
                ConfigureHaproxy,
                ConfigurePatroni,
                ConfigurePgbackrest,
                ConfigureRecovery,
                Create,
                Delay,
                Destroy,
                DropTable,
                EditConfig,
                EditMember,
                FreezeNode,
                InitializeData,
                InsertRow,
                InsertRows,
                Isolate,
                IssueCertificates,
                KillPostgres,
                PauseCluster,
                PauseReplay,
                PermanentSlot,
                PowerOff,
                PowerOn,
                QueryPatroni,
                QueryPostgres,
                Reconnect,
                Reinitialize,
                RemoveCluster,
                RemoveConfig,
                RemoveData,
                RemoveEtcdMember,
                RemoveMember,
                ResetConfig,
                ResetTimers,
                Restart,
                RestartPostgres,
                RestoreEtcd,
                ResumeCluster,
                ResumeReplay,
                RunPgbackrest,
                SetTags,
                Show,
                SignalService,
                SnapshotEtcd,
                Start,
                StartClients,
                Stop,
                StopClients,
                SwitchWal,
                Switchover,
                WriteWal {

    /** The commands to run, in order. Building them changes nothing. */
    List<Command> commands(ActionContext context);

    /** The nodes of which the leader is disturbed if it is among them: what that costs is recorded. Empty for most actions. */
    default List<Node> disturbs(ActionContext context) {
        return List.of();
    }

    /** The nodes that the chapter then calls {@code affected}, as they are before the action; empty when it is no fault. */
    default List<Node> affects(ActionContext context) {
        return List.of();
    }

    /**
     * Whether only Bascule can do it: the clients run in Bascule itself, which counts what they get answered. A person does every
     * other action, whichever way she likes.
     */
    default boolean isTheLabs() {
        return false;
    }

    /** The optional capability of a backend that this action requires. */
    default Optional<Capability> requires() {
        return Optional.empty();
    }
}
