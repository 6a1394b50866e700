package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small valid scenario on disk, to put mistakes into. A {@code ¦} marks the position of the expected mistake. */
final class Draft {

    static final String SCENARIO = """
            id: small
            title: {fr: Petit, en: Small}
            topology: topology.yml
            complete:
              etcd: [etcd1, etcd2]
              patroni: [pg-1]
              etcd-through: etcd1
            chapters:
              - one.yml
              - two.yml
            """;

    static final String TOPOLOGY = """
            scope: small
            token: small
            nodes:
              - {name: etcd1, container: etcd1, aliases: [], octet: 64, services: [etcd]}
              - {name: etcd2, container: etcd2, aliases: [], octet: 78, services: [etcd]}
              - {name: pg-1, container: pg_patroni1, aliases: [p1], octet: 141, services: [patroni, haproxy]}
            """;

    static final String ONE = """
            id: one
            page: 10
            title: {fr: Un, en: One}
            topology: topology.yml
            starts:
              etcd: [etcd1, etcd2]
              patroni: [pg-1]
              etcd-through: etcd2
            steps:
              - id: first
                title: {fr: Premier, en: First}
                text:
                  fr: Ce qu'il faut lire.
                  en: What is to be read.
                actions:
                  - stop: {nodes: leader, service: patroni, signal: int}
                  - insert-row: {on: pg-1, value: a-row}
                  - edit-config: {on: pg-1, set: {ttl: 40, work_mem: 8MB}}
                checks:
                  - quorum: {held: true}
                    within: 30s
                  - rest-status: {nodes: pg-1, path: primary, status: 503}
              - id: second
                title: {fr: Second, en: Second}
                text: {fr: La suite., en: The rest.}
            """;

    static final String STEPS = "steps: [{id: only, title: {fr: Seul, en: Only}, text: {fr: Rien., en: Nothing.},"
            + " checks: [{quorum: {held: false}}]}]";

    static final String TWO = """
            id: two
            title: {fr: Deux, en: Two}
            topology: topology.yml
            %s
            """.formatted(STEPS);

    private final Path directory;
    private String marked = "";
    private int line;
    private int column;

    Draft(Path directory) {
        this.directory = directory;
        write("scenario.yml", SCENARIO);
        write("topology.yml", TOPOLOGY);
        write("one.yml", ONE);
        write("two.yml", TWO);
    }

    /** Replaces a text that a file contains once. */
    Draft change(String file, String from, String to) {
        String text = text(file);
        assertThat(text.split(java.util.regex.Pattern.quote(from), -1))
                .as("%s, cut at %s", file, from)
                .hasSize(2);
        return write(file, text.replace(from, to));
    }

    Draft write(String file, String text) {
        int mark = text.indexOf('¦');
        if (mark >= 0) {
            String before = text.substring(0, mark);
            marked = file;
            line = (int) before.chars().filter(any -> any == '\n').count() + 1;
            column = mark - before.lastIndexOf('\n');
        }
        try {
            Files.writeString(directory.resolve(file), text.replace("¦", ""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Draft delete(String file) throws IOException {
        Files.delete(directory.resolve(file));
        return this;
    }

    Path path(String file) {
        return directory.resolve(file);
    }

    /** The position of the mark. */
    String marked() {
        return directory.resolve(marked) + ":" + line + ":" + column;
    }

    String text(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Reading read() {
        return ScenarioReader.read(directory);
    }

    List<String> mistakes() {
        return read().mistakes().stream()
                .map(mistake -> Path.of(mistake.file()).getFileName() + ":" + mistake.line() + " "
                        + mistake.what().en())
                .toList();
    }

    /** There is one mistake, at the mark, with this message and a correction that starts like this. */
    void hasOneMistake(String what, String correction) {
        Reading reading = read();
        assertThat(reading.scenario()).isEmpty();
        assertThat(reading.mistakes()).hasSize(1).allSatisfy(mistake -> {
            assertThat(mistake.where()).isEqualTo(marked());
            assertThat(mistake.what().en()).isEqualTo(what);
            assertThat(mistake.correction().en()).startsWith(correction);
            assertThat(mistake.what().fr()).isNotBlank();
            assertThat(mistake.correction().fr()).isNotBlank();
        });
    }
}
