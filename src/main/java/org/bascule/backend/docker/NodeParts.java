package org.bascule.backend.docker;

/** What the nodes of a lab share. */
record NodeParts(LabDescription lab, LabNetwork network, Reach reach, LabEngine engine, NodeWatches watches) {}
