package org.bascule.scenario.check;

import org.bascule.lab.Text;

/**
 * What must be true after a step. Each look is made at the running servers: at a snapshot of what they say, or by asking
 * them. A check that has not come true yet is looked at again until its limit.
 */
public sealed interface Check
        permits AcceptsWrites,
                Answers,
                ClientsResume,
                ConfigHolds,
                EtcdMembers,
                EtcdWrite,
                Follows,
                Initialized,
                KeyCrosses,
                LeaderKeyHeld,
                Leads,
                Ledger,
                Log,
                Machines,
                Members,
                OnlyLeader,
                PortsOpen,
                Quorum,
                RestStatus,
                RoundRobin,
                Routes,
                RowFound,
                ServiceIs,
                SettingApplied,
                SlotExists,
                StatsPage,
                Timeline,
                TimersHold {

    /** What is checked, as a short sentence. */
    Text says(CheckContext context);

    /** What is waited for while it does not hold, and why that takes time. */
    Text why(CheckContext context);

    /** Whether it speaks of something that has happened, which stays true once it has been seen. */
    default boolean staysTrue() {
        return false;
    }

    /** Looks once; bounded to a few seconds. */
    Observation look(CheckContext context);
}
