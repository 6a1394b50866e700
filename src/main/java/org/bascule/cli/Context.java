package org.bascule.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.bascule.lab.Lang;

/** What every command receives. The window is empty when there is no display. */
record Context(Backends backends, Terminal terminal, Optional<BiFunction<Backends, Lang, OptionalInt>> window) {}
