package org.bascule.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Topology;
import org.bascule.scenario.Glossary;

/** Reads the built-in glossary. */
public final class GlossaryReader {

    private static final String RESOURCE = "/org/bascule/glossary.yml";

    private GlossaryReader() {}

    public static Glossary builtIn() {
        try (InputStream stream = GlossaryReader.class.getResourceAsStream(RESOURCE)) {
            Mistakes found = new Mistakes(RESOURCE);
            RecordReader reader = new RecordReader(found, new Topology("", "", List.of()));
            Optional<Glossary> glossary = Yaml.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), found)
                    .flatMap(written -> reader.read(Glossary.class, written));
            return glossary.orElseThrow(
                    () -> new IllegalStateException(found.all().toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
