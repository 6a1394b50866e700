package org.bascule.incident;

import org.bascule.lab.Text;

/** What decides how long a phase takes, with the values in force, and the durations that follow from it. */
record Rule(Text says, Band band) {}
