package org.bascule.cli;

/** What every command is given: where labs can be made, and who reads. */
record Context(Backends backends, Terminal terminal) {}
