package org.bascule.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bascule.lab.Lang;

/** What every command receives. For a single thread. */
final class Context {

    private final Supplier<Backends> source;
    private final Terminal terminal;
    private final Optional<BiFunction<Backends, Lang, OptionalInt>> window;
    private Optional<Backends> backends = Optional.empty();

    /**
     * @param source evaluated when a command first needs the backends
     * @param window empty when there is no display
     */
    Context(Supplier<Backends> source, Terminal terminal, Optional<BiFunction<Backends, Lang, OptionalInt>> window) {
        this.source = source;
        this.terminal = terminal;
        this.window = window;
    }

    Backends backends() {
        if (backends.isEmpty()) {
            backends = Optional.of(source.get());
        }
        return backends.get();
    }

    Terminal terminal() {
        return terminal;
    }

    Optional<BiFunction<Backends, Lang, OptionalInt>> window() {
        return window;
    }
}
