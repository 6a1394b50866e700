package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Images;
import org.bascule.backend.Lab;
import org.bascule.backend.docker.DockerBackend;
import org.bascule.backend.local.LocalBackend;
import org.bascule.backend.lxc.LxcBackend;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** One run of the program with backends that cannot create a lab: its output and exit code. */
record Run(int code, String out, String err) {

    private static final Set<Capability> EVERYTHING = EnumSet.allOf(Capability.class);

    static final Backends NO_LABS = new Backends(List.of(
            new NoLabBackend(LocalBackend.KIND, Set.of(), Optional.empty()),
            new NoLabBackend(DockerBackend.KIND, EVERYTHING, Optional.of(new NoImages())),
            new NoLabBackend(LxcBackend.KIND, EVERYTHING, Optional.of(new NoImages()))));

    static Run of(String... arguments) {
        return of(() -> NO_LABS, arguments);
    }

    static Run of(Supplier<Backends> backends, String... arguments) {
        Locale before = Locale.getDefault();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            int code = Main.run(backends, outStream, errStream, arguments);
            Run run = new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
            assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ", "Internal error", "Erreur interne");
            return run;
        } finally {
            Locale.setDefault(before);
        }
    }

    /** A backend that has no lab and cannot create one. */
    private record NoLabBackend(BackendKind kind, Set<Capability> capabilities, Optional<Images> images)
            implements Backend {

        @Override
        public Text description() {
            return Text.same("no labs");
        }

        @Override
        public List<Problem> preflight(Topology topology) {
            return List.of();
        }

        @Override
        public Lab create(LabName name, Topology topology, Timers timers) {
            throw new AssertionError("unexpected creation of a lab: " + name);
        }

        @Override
        public Optional<Lab> find(LabName name) {
            return Optional.empty();
        }

        @Override
        public Optional<Lab> take(LabName name) {
            return Optional.empty();
        }

        @Override
        public List<LabName> labs() {
            return List.of();
        }
    }

    /** Images that are never built. */
    private static final class NoImages implements Images {

        @Override
        public List<Image> all() {
            return List.of(new Image("none-0123", false, 0));
        }

        @Override
        public void make(Consumer<Progress> told) {
            throw new AssertionError("unexpected build of images");
        }

        @Override
        public void save(Path file, Consumer<Progress> told) {
            throw new AssertionError("unexpected writing of images to " + file);
        }

        @Override
        public void load(Path file) {
            throw new AssertionError("unexpected reading of images from " + file);
        }
    }
}
