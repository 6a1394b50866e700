package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Lab;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** One run of the program with a backend that cannot create a lab: its output and exit code. */
record Run(int code, String out, String err) {

    private static final Backends NO_LABS = new Backends(List.of(new NoLabBackend()));

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
    private static final class NoLabBackend implements Backend {

        @Override
        public BackendKind kind() {
            return BackendKind.LOCAL;
        }

        @Override
        public Text description() {
            return Text.same("no labs");
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
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
        public java.util.Optional<Lab> find(LabName name) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<Lab> take(LabName name) {
            return java.util.Optional.empty();
        }

        @Override
        public List<LabName> labs() {
            return List.of();
        }
    }
}
