package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;

/**
 * What a step does to the lab. The set is closed: a scenario chooses among these and fills in their values, and there is
 * none by which it could hand a node a command line of its own. Each is harmless when done twice.
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

    /** What is to be done now, in order. Nothing is done before a command's turn comes. */
    List<Command> commands(ActionContext context);

    /** What not every backend can do, and this does. */
    default Optional<Capability> needs() {
        return Optional.empty();
    }
}
