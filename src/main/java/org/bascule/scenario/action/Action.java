package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;

/**
 * What a step does to the lab. The set is closed, and no action takes a command line from a scenario. Every action can
 * be run twice.
 */
public sealed interface Action
        permits AddEtcdMember,
                AskPatroni,
                AskPostgres,
                ConfigureEtcd,
                ConfigureHaproxy,
                ConfigurePatroni,
                Create,
                CutOff,
                Delay,
                EditConfig,
                FreezeNode,
                InsertRow,
                KillNode,
                PauseReplay,
                Rejoin,
                ResetTimers,
                Restart,
                ResumeReplay,
                Show,
                SignalService,
                Start,
                StartClients,
                StartNode,
                Stop,
                StopClients,
                Switchover,
                WriteWal {

    /** The commands to run, in order. Building them changes nothing. */
    List<Command> commands(ActionContext context);

    /** The optional capability of a backend that this action needs. */
    default Optional<Capability> needs() {
        return Optional.empty();
    }
}
