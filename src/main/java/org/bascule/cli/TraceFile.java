package org.bascule.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.bascule.journal.Entry;
import org.bascule.scenario.run.Trace;

/** Writes a trace to the file that the user asked for, also after a failure, with the changes that were observed meanwhile. */
final class TraceFile implements AutoCloseable, Consumer<Entry> {

    private final Optional<Path> file;
    private final Trace trace;

    /** @param file empty when nobody asked for it; it is created at once, so that a path that cannot be written costs no work */
    TraceFile(Optional<Path> file, Trace trace) {
        this.file = file;
        this.trace = trace;
        file.ifPresent(path -> write(path, trace.json()));
    }

    @Override
    public void accept(Entry entry) {
        if (entry instanceof Entry.Observed observed) {
            trace.moment("observed", observed.what().en(), observed.at());
        }
    }

    @Override
    public void close() {
        file.ifPresent(path -> write(path, trace.json()));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
