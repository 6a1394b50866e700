package org.bascule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.app.Window;
import org.bascule.backend.DebianRelease;
import org.bascule.backend.Versions;
import org.bascule.backend.docker.DockerBackend;
import org.bascule.backend.local.EmptyLab;
import org.bascule.backend.local.LocalBackend;
import org.bascule.backend.lxc.LxcBackend;
import org.bascule.cli.Backends;
import org.bascule.cli.Main;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Refusal;
import org.bascule.lab.Topology;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOP_FallbackServiceProvider;

/** Assembles the program; the only class that names the backends. */
public final class Bascule {

    private static final Pattern NETWORK = Pattern.compile("127\\.0\\.([1-9][0-9]{0,2})");
    private static final int LARGEST_OCTET = 255;

    private Bascule() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(Bascule.class).debug("{} ended", thread.getName(), failure));
        prepareLog();
        System.exit(Main.run(Bascule::backends, window(), arguments));
    }

    /**
     * Only with BASCULE_LOG does a library log anything. Each costs time even without a word: SLF4J looks for Logback in every library,
     * Netty starts the flight recorder, and java.util.logging, which would write to the terminal, looks for another one too.
     */
    static void prepareLog() {
        System.setProperty("io.netty.jfr.enabled", "false");
        System.setProperty("java.util.logging.config.class", NoLogging.class.getName());
        if (setting("BASCULE_LOG").isEmpty()) {
            System.setProperty("slf4j.internal.verbosity", "WARN");
            System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
        }
    }

    /** Empty without a display: on Linux the environment names it, other systems always have one. */
    private static Optional<BiFunction<Backends, Lang, OptionalInt>> window() {
        boolean screen = !System.getProperty("os.name").equals("Linux")
                || setting("DISPLAY").isPresent()
                || setting("WAYLAND_DISPLAY").isPresent();
        return screen ? Optional.of((backends, lang) -> Window.open(backends.all(), lang)) : Optional.empty();
    }

    static Backends backends() {
        int network = setting("BASCULE_NETWORK").map(Bascule::network).orElse(LocalBackend.DOCUMENTED_NETWORK);
        Versions versions = new Versions(
                setting("BASCULE_PG_MAJOR").map(Bascule::postgresMajor).orElse(OptionalInt.empty()),
                setting("BASCULE_DEBIAN").map(Bascule::debian));
        return new Backends(List.of(
                new LocalBackend(home(), network).with(versions),
                new DockerBackend(home(), network, versions),
                new LxcBackend(home(), versions)));
    }

    /** A lab of local processes, without any of them: what a command reads of a lab before it asks the servers. */
    static void describeEmptyLab(LabName name, Topology topology) throws IOException {
        EmptyLab.describe(home(), name, topology);
    }

    /** {@code BASCULE_HOME}, or the state directory of the system for root, and of the user otherwise. */
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

    /** {@code BASCULE_NETWORK}, such as 127.0.9, for when the default 127.0.3 is already in use. */
    static int network(String written) {
        return Optional.of(NETWORK.matcher(written))
                .filter(Matcher::matches)
                .map(network -> Integer.parseInt(network.group(1)))
                .filter(octet -> octet <= LARGEST_OCTET)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.INPUT,
                        BasculeMessages.invalidNetwork(written),
                        BasculeMessages.validNetworks(LocalBackend.DOCUMENTED_NETWORK)));
    }

    /** {@code BASCULE_PG_MAJOR}: the major version of PostgreSQL on the nodes of new labs. */
    static OptionalInt postgresMajor(String written) {
        OptionalInt major = Versions.postgres(written);
        if (major.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.INPUT,
                    BasculeMessages.invalidPostgresMajor(written),
                    BasculeMessages.validPostgresMajors());
        }
        return major;
    }

    /** {@code BASCULE_DEBIAN}: the release of Debian in the images of nodes. */
    static DebianRelease debian(String written) {
        return DebianRelease.find(written)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.INPUT, BasculeMessages.invalidDebian(written), BasculeMessages.validDebians()));
    }

    private static Optional<String> setting(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
