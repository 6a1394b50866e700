package org.bascule.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.bascule.lab.Lang;

/** What every command is given: where labs can be made, who reads, and the window, where there is a screen for one. */
record Context(Backends backends, Terminal terminal, Optional<BiFunction<Backends, Lang, OptionalInt>> window) {}
