package org.bascule.backend;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** What nodes can be made of on this machine, and the labs made of it so far. */
public interface Backend {

    BackendKind kind();

    /** What its nodes are, in a few words: {@code Docker containers}. */
    Text description();

    Set<Capability> capabilities();

    /** Why it lacks a capability. */
    default Text reasonForLacking(Capability capability) {
        return BackendMessages.unsupported(kind().label());
    }

    /** What keeps a lab of this topology from being built here, each with its remedy. Looks, and changes nothing. */
    List<Problem> preflight(Topology topology);

    /** @throws Refusal with all that {@link #preflight} finds */
    default void require(Topology topology) {
        List<Problem> problems = preflight(topology);
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Cause.MACHINE, problems);
        }
    }

    /** What its nodes are made from; empty where nothing has to be made first. */
    default Optional<Images> images() {
        return Optional.empty();
    }

    /**
     * Takes a name for a new lab, and writes down that it exists. Its nodes are still to be created.
     *
     * @throws org.bascule.lab.Refusal when the name is taken, or {@link #preflight} finds something
     */
    Lab create(LabName name, Topology topology, Timers timers);

    /**
     * A lab made earlier, to look at: others may be driving it. One whose description cannot be read any more has no
     * nodes in its topology, and can only be destroyed.
     */
    Optional<Lab> find(LabName name);

    /**
     * A lab made earlier, to do something to, one that has lost its description included.
     *
     * @throws org.bascule.lab.Refusal when another process is driving it
     */
    Optional<Lab> take(LabName name);

    /** Every lab of this backend, those a crash left behind included. */
    List<LabName> labs();

    /** Removes what is left of labs that were killed before they had a name, or after they had lost it. */
    default void sweep() {}
}
