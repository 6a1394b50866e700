package org.bascule.backend.docker;

import org.bascule.lab.LabSpec;

/** What is written on a lab's network. */
record LabDescription(LabSpec spec, Published published) {}
