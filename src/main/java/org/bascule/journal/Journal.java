package org.bascule.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bascule.lab.Visible;

/** All actions and observations, in order. If the journal has a file, each entry is written to it at once. Thread-safe. */
public final class Journal implements AutoCloseable {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final List<Entry> entries = new ArrayList<>();
    private final List<Consumer<Entry>> readers = new CopyOnWriteArrayList<>();
    private final Optional<Writer> file;

    private Journal(Optional<Writer> file) {
        this.file = file;
    }

    public static Journal inMemory() {
        return new Journal(Optional.empty());
    }

    /** @param file created with its parent directories; existing contents are kept */
    public static Journal in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Journal(Optional.of(new BufferedWriter(new OutputStreamWriter(
                    // Not a FileChannel: an interrupted thread that writes to one closes it.
                    new FileOutputStream(file.toFile(), true), StandardCharsets.UTF_8))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param reader called with each entry from now on, on the thread that writes it */
    public void follow(Consumer<Entry> reader) {
        readers.add(reader);
    }

    public void write(Entry entry) {
        synchronized (entries) {
            entries.add(entry);
            file.ifPresent(writer -> line(writer, entry));
        }
        readers.forEach(reader -> reader.accept(entry));
    }

    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    @Override
    public void close() {
        synchronized (entries) {
            file.ifPresent(writer -> {
                try {
                    writer.close();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    private static void line(Writer writer, Entry entry) {
        try {
            writer.write(Visible.of(JSON.writerFor(Entry.class).writeValueAsString(entry)));
            writer.write('\n');
            writer.flush();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
