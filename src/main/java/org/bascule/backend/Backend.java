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

/** A way to create nodes on this machine, and the labs that were created with it. */
public interface Backend {

    BackendKind kind();

    /** What its nodes are, in a few words: {@code Docker containers}. */
    Text description();

    Set<Capability> capabilities();

    /** Why it lacks a capability. */
    default Text reasonForLacking(Capability capability) {
        return BackendMessages.unsupported(kind().label());
    }

    /** The problems that prevent a lab of this topology on this machine, each with its remedy. Changes nothing. */
    List<Problem> preflight(Topology topology);

    /** The same backend, whose new labs have these versions. What they leave open stays as it is. */
    default Backend with(Versions versions) {
        return this;
    }

    /** The versions in new labs, as far as they are known before: {@code PostgreSQL 15.18, etcd 3.4.23}. Takes a few seconds at most. */
    default Text versions() {
        return Text.same("");
    }

    /** The programs of this machine whose versions matter to its labs. */
    default List<Tool> tools() {
        return List.of();
    }

    /** @throws Refusal with all that {@link #preflight} finds */
    default void require(Topology topology) {
        List<Problem> problems = preflight(topology);
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Cause.MACHINE, problems);
        }
    }

    /** The images of its nodes; empty if it needs none. */
    default Optional<Images> images() {
        return Optional.empty();
    }

    /**
     * Reserves a name and records a new lab, which has no nodes yet.
     *
     * @throws org.bascule.lab.Refusal when the name is taken, or {@link #preflight} finds something
     */
    Lab create(LabName name, Topology topology, Timers timers);

    /**
     * An existing lab, to read: another process may be using it. A lab whose description is lost has no nodes in
     * its topology, and can only be destroyed.
     */
    Optional<Lab> find(LabName name);

    /**
     * An existing lab, to change, including one whose description is lost.
     *
     * @throws org.bascule.lab.Refusal when another process is using it
     */
    Optional<Lab> take(LabName name);

    /** Every lab of this backend, including those that a crash has left. */
    List<LabName> labs();

    /** Removes what interrupted creations and removals of labs have left behind. */
    default void sweep() {}
}
