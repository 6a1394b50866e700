package org.bascule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.local.LocalBackend;
import org.bascule.cli.Backends;
import org.bascule.cli.Main;

/** Puts the program together: the one place that knows which backends there are. */
public final class Bascule {

    private Bascule() {}

    public static void main(String[] arguments) {
        System.exit(
                Main.run(new Backends(List.of(new LocalBackend(home(), LocalBackend.DOCUMENTED_NETWORK))), arguments));
    }

    /** {@code BASCULE_HOME}, or where programs keep their state: the system's for root, else the user's own. */
    private static Path home() {
        return setting("BASCULE_HOME")
                .map(Path::of)
                .orElseGet(() -> System.getProperty("user.name").equals("root")
                        ? Path.of("/var/lib/bascule")
                        : setting("XDG_STATE_HOME")
                                .map(Path::of)
                                .orElse(Path.of(System.getProperty("user.home"), ".local", "state"))
                                .resolve("bascule"));
    }

    private static Optional<String> setting(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
