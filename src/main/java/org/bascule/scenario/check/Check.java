package org.bascule.scenario.check;

import org.bascule.lab.Text;

/**
 * What must be true after a step. Each look uses a snapshot of the running servers, or queries them. A check that does
 * not pass yet is repeated until its limit.
 */
public sealed interface Check
        permits AcceptsWrites,
                ApiPublished,
                Archiving,
                BackupTaken,
                CannotFollow,
                ClientsResume,
                CommitsWait,
                ConfigValue,
                Configured,
                CreatedBy,
                EtcdMembers,
                EtcdWrite,
                Follows,
                HistoryArchived,
                Initialized,
                KeyReplicated,
                LabTimers,
                LeaderKeyHeld,
                Leads,
                Log,
                LostWrites,
                Machines,
                MaintenanceMode,
                Members,
                OnlyLeader,
                PatroniAnswers,
                PauseWithin,
                PendingRestart,
                PortsOpen,
                Quorum,
                ReplicationAllowed,
                RestStatus,
                RoundRobin,
                Routes,
                RowFound,
                RowsCounted,
                ServiceIs,
                SettingApplied,
                SlotExists,
                SlotLost,
                SlotRetains,
                SnapshotSaved,
                StanzaMatches,
                StatsPage,
                SynchronousStandbys,
                Tagged,
                Timeline,
                TimerRule {

    /** The check as a short sentence. */
    Text says(CheckContext context);

    /** What it waits for until it passes, and why that takes time. */
    Text why(CheckContext context);

    /** Whether it looks for something that happens once, and passes for good then. */
    default boolean staysTrue() {
        return false;
    }

    /** Whether each look opens connections or runs a program, which the servers notice. */
    default boolean costly() {
        return false;
    }

    /** Looks once; takes a few seconds at most. */
    Observation look(CheckContext context);
}
