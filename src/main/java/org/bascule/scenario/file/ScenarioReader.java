package org.bascule.scenario.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.lab.Visible;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;

/** Reads a scenario and the files it names, or a single chapter or topology. */
public final class ScenarioReader {

    /** The file that makes a directory a scenario. */
    public static final String SCENARIO_FILE = "scenario.yml";

    private static final int MAX_CHAPTERS = 100;

    private final ScenarioFiles files;
    private final Map<String, Optional<Topology>> topologies = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> warnings = new ArrayList<>();
    private int more;

    private ScenarioReader(Folder folder) {
        this.files = new ScenarioFiles(folder);
    }

    /** A scenario that is part of this program. */
    public static Scenario builtIn(String name) {
        Reading reading = new ScenarioReader(Folder.builtIn(name)).scenario(SCENARIO_FILE);
        return reading.scenario()
                .orElseThrow(() -> new IllegalStateException(reading.mistakes().toString()));
    }

    /** The same without its chapters, which take longer to read than a lab to create. */
    public static Scenario builtInLab(String name) {
        ScenarioReader reader = new ScenarioReader(Folder.builtIn(name));
        Mistakes found = reader.files.mistakes(SCENARIO_FILE);
        return reader.files
                .open(SCENARIO_FILE, found)
                .flatMap(entries -> reader.scenario(entries, List.of(), found))
                .orElseThrow(() -> new IllegalStateException(found.all().toString()));
    }

    /** @param path a directory with a {@code scenario.yml}, such a file, or the file of one chapter */
    public static Reading read(Path path) {
        if (Files.isDirectory(path)) {
            return new ScenarioReader(Folder.at(path)).scenario(SCENARIO_FILE);
        }
        Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        return new ScenarioReader(Folder.at(path.getParent() == null ? Path.of("") : path.getParent()))
                .file(
                        path.getFileName() == null
                                ? parent.toString()
                                : path.getFileName().toString());
    }

    private Reading file(String file) {
        Mistakes found = files.mistakes(file);
        Optional<Located.Entries> entries = files.open(file, found);
        if (entries.isPresent() && entries.get().find("chapters").isPresent()) {
            return scenario(file);
        }
        if (entries.isPresent() && entries.get().find("nodes").isPresent()) {
            new TopologyReader(found).read(entries.get());
            report(found);
            return reading(Optional.empty());
        }
        Optional<Chapter> chapter = entries.flatMap(
                opened -> topology(opened, found).flatMap(topology -> chapter(opened, topology, found)));
        report(found);
        return reading(chapter.map(
                only -> new Scenario(only.id(), only.title(), only.topology(), only.starts(), List.of(only))));
    }

    private Reading scenario(String file) {
        Mistakes found = files.mistakes(file);
        Optional<Scenario> scenario =
                files.open(file, found).flatMap(entries -> scenario(entries, words(entries.find("chapters")), found));
        report(found);
        return reading(scenario);
    }

    private void report(Mistakes found) {
        mistakes.addAll(found.all());
        warnings.addAll(found.warnings());
        more += found.more();
    }

    private Reading reading(Optional<Scenario> scenario) {
        int shown = Math.min(mistakes.size(), Mistakes.MAX_SHOWN);
        return new Reading(
                scenario.filter(any -> mistakes.isEmpty()),
                mistakes.subList(0, shown),
                more + mistakes.size() - shown,
                warnings);
    }

    /** The scenario's own file: it only names the files of its chapters. */
    private record ScenarioFile(String id, Text title, Topology topology, State complete, List<String> chapters) {}

    /** @param names the files of the chapters to read */
    private Optional<Scenario> scenario(Located.Entries entries, List<Located.Scalar> names, Mistakes found) {
        Optional<Topology> topology = topology(entries, found);
        Optional<ScenarioFile> file = topology.flatMap(
                known -> new RecordReader(found, known).read(ScenarioFile.class, without(entries, "topology")));
        entries.find("id").ifPresent(id -> Ids.format(id, found));
        topology.ifPresent(known -> entries.find("complete").ifPresent(state -> StateRules.names(state, known, found)));
        if (found.none()) {
            file.ifPresent(read -> StateRules.contradictions(
                    entries.find("complete").orElse(entries), read.complete(), read.topology(), found));
        }
        List<Chapter> chapters = chapters(names, entries, topology, found);
        return file.map(
                read -> new Scenario(read.id(), read.title(), topology.orElseThrow(), read.complete(), chapters));
    }

    /**
     * The file of a chapter.
     *
     * @param naming the mistakes of the file that names it
     * @param inside its own mistakes
     */
    private record Opened(Located.Scalar name, Optional<Located.Entries> entries, Mistakes naming, Mistakes inside) {}

    private record Placed(Opened file, Optional<Topology> topology) {}

    private record Read(Opened file, Optional<Chapter> chapter) {}

    /** Reads every chapter, even when the scenario's own file has mistakes; several at the same time, since none depends on another. */
    private List<Chapter> chapters(
            List<Located.Scalar> names, Located.Entries scenario, Optional<Topology> topology, Mistakes found) {
        if (names.size() > MAX_CHAPTERS) {
            found.add(
                    names.get(MAX_CHAPTERS), FileMessages.tooManyChapters(MAX_CHAPTERS), FileMessages.splitScenario());
        }
        List<Opened> opened = names.subList(0, Math.min(names.size(), MAX_CHAPTERS)).parallelStream()
                .map(name -> opened(name, new Mistakes(found.file())))
                .toList();
        List<Placed> placed = opened.stream().map(this::placed).toList();
        List<Read> read = placed.parallelStream().map(this::read).toList();
        return gathered(read, scenario, topology, found);
    }

    private Opened opened(Located.Scalar name, Mistakes naming) {
        Mistakes inside = files.mistakes(name.text());
        return new Opened(name, files.openNamed(name, naming, inside), naming, inside);
    }

    /** Chapters that name the same topology share it. */
    private Placed placed(Opened file) {
        return new Placed(file, file.entries().flatMap(entries -> topology(entries, file.inside())));
    }

    private Read read(Placed chapter) {
        Opened file = chapter.file();
        return new Read(file, file.entries().flatMap(entries -> chapter.topology()
                .flatMap(topology -> chapter(entries, topology, file.inside()))));
    }

    private List<Chapter> gathered(
            List<Read> read, Located.Entries scenario, Optional<Topology> topology, Mistakes found) {
        List<Chapter> chapters = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (Read one : read) {
            Located.Scalar name = one.file().name();
            found.addAll(one.file().naming());
            report(one.file().inside());
            one.chapter().ifPresent(chapter -> {
                chapters.add(chapter);
                String other = ids.putIfAbsent(chapter.id(), name.text());
                if (other != null) {
                    found.add(
                            name,
                            FileMessages.duplicateChapterId(Visible.line(chapter.id(), 60)),
                            FileMessages.alreadyUsedInFile(other));
                }
                if (topology.filter(own -> !Objects.equals(own, chapter.topology()))
                        .isPresent()) {
                    found.add(name, FileMessages.topologyDiffers(), useScenarioTopology(scenario.find("topology")));
                }
            });
        }
        return chapters;
    }

    /** A lab is built once, for all chapters of a scenario. */
    private static Text useScenarioTopology(Optional<Located> topology) {
        return topology.orElseThrow() instanceof Located.Scalar file
                ? Text.same("topology: " + file.text())
                : FileMessages.useSameTopology();
    }

    private static List<Located.Scalar> words(Optional<Located> value) {
        return Place.items(value).stream()
                .filter(Located.Scalar.class::isInstance)
                .map(Located.Scalar.class::cast)
                .filter(word -> !word.text().isBlank())
                .toList();
    }

    private Optional<Chapter> chapter(Located.Entries written, Topology topology, Mistakes found) {
        Located.Entries entries = RenamedWords.replace(written, topology, found);
        Optional<Chapter> chapter = new RecordReader(found, topology).read(Chapter.class, without(entries, "topology"));
        entries.find("starts").ifPresent(state -> StateRules.names(state, topology, found));
        entries.find("id").ifPresent(id -> Ids.format(id, found));
        Ids.steps(entries, found);
        chapter.ifPresent(read -> checkCapabilities(read, entries, found));
        if (found.none()) {
            chapter.ifPresent(read -> {
                entries.find("starts")
                        .ifPresent(state -> StateRules.contradictions(state, read.starts(), read.topology(), found));
                BrokenLabRules.check(read, entries, found);
                ChapterWalk.walk(read, entries, found);
            });
        }
        return found.none() ? chapter : Optional.empty();
    }

    /** A chapter declares the optional capabilities of its actions, so that a backend can be chosen before it runs. */
    private static void checkCapabilities(Chapter chapter, Located.Entries entries, Mistakes found) {
        chapter.actions()
                .flatMap(action -> action.requires().stream())
                .distinct()
                .filter(needed -> !chapter.requires().contains(needed))
                .forEach(needed -> found.add(
                        entries.find("requires").orElse(entries),
                        FileMessages.undeclaredCapability(needed.label()),
                        Text.same("requires: [" + needed.label() + "]")));
    }

    /** From the file itself, or from the file it names. */
    private Optional<Topology> topology(Located.Entries entries, Mistakes found) {
        Optional<Located> written = entries.find("topology");
        if (written.isEmpty()) {
            found.add(entries, FileMessages.missingKey("topology"), FileMessages.useFileInDirectoryOrNodes());
            return Optional.empty();
        }
        if (!(written.get() instanceof Located.Scalar file)) {
            return new TopologyReader(found).read(written.get());
        }
        Optional<Topology> known = topologies.get(file.text());
        return known == null ? named(file, found) : known;
    }

    private Optional<Topology> named(Located.Scalar file, Mistakes found) {
        Mistakes inside = files.mistakes(file.text());
        Optional<Located.Entries> opened = files.openNamed(file, found, inside);
        Optional<Topology> topology = opened.flatMap(entries -> new TopologyReader(inside).read(entries));
        if (opened.isPresent()) {
            topologies.put(file.text(), topology);
        }
        if (!mistakes.containsAll(inside.all())) {
            report(inside);
        }
        return topology;
    }

    private static Located.Entries without(Located.Entries entries, String key) {
        return new Located.Entries(
                entries.pairs().stream()
                        .filter(pair -> !pair.key().text().equals(key))
                        .toList(),
                entries.line(),
                entries.column());
    }
}
