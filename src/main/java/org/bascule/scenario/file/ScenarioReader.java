package org.bascule.scenario.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;

/** Reads a scenario and the files it names, or a chapter that stands alone. */
public final class ScenarioReader {

    /** The file that makes a directory a scenario. */
    public static final String SCENARIO_FILE = "scenario.yml";

    private final Folder folder;
    private final List<Mistake> mistakes = new ArrayList<>();

    private ScenarioReader(Folder folder) {
        this.folder = folder;
    }

    /** The document's own, which this program was built with. */
    public static Scenario builtIn(String name) {
        Reading reading = new ScenarioReader(Folder.builtIn(name)).scenario(SCENARIO_FILE);
        return reading.scenario()
                .orElseThrow(() -> new IllegalStateException(reading.mistakes().toString()));
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
        Mistakes found = mistakesOf(file);
        Optional<Located.Entries> entries = open(file, found);
        if (entries.isPresent() && entries.get().find("chapters").isPresent()) {
            return scenario(file);
        }
        if (entries.isPresent() && entries.get().find("nodes").isPresent()) {
            new TopologyReader(found).read(entries.get());
            mistakes.addAll(found.all());
            return new Reading(Optional.empty(), mistakes);
        }
        Optional<Chapter> chapter = entries.flatMap(opened -> chapter(opened, found));
        mistakes.addAll(found.all());
        return new Reading(
                chapter.filter(any -> mistakes.isEmpty())
                        .map(any -> new Scenario(any.id(), any.title(), any.topology(), any.starts(), List.of(any))),
                mistakes);
    }

    private Reading scenario(String file) {
        Mistakes found = mistakesOf(file);
        Optional<Scenario> scenario = open(file, found).flatMap(entries -> scenario(entries, found));
        mistakes.addAll(found.all());
        return new Reading(scenario.filter(any -> mistakes.isEmpty()), mistakes);
    }

    /** A scenario's file says the names of its chapters' files; the chapters themselves stand in those. */
    private record ScenarioFile(String id, Text title, Topology topology, State complete, List<String> chapters) {}

    private Optional<Scenario> scenario(Located.Entries entries, Mistakes found) {
        Optional<Topology> topology = topology(entries, found);
        Optional<ScenarioFile> file = topology.flatMap(
                known -> new RecordReader(found, known).read(ScenarioFile.class, without(entries, "topology")));
        entries.find("id").ifPresent(id -> form(id, found));
        topology.ifPresent(known -> entries.find("complete").ifPresent(state -> names(state, known, found)));
        List<Chapter> chapters = chapters(entries, topology, found);
        return file.map(
                read -> new Scenario(read.id(), read.title(), topology.orElseThrow(), read.complete(), chapters));
    }

    /** Every chapter that can be read, also when something else in the scenario's own file is wrong. */
    private List<Chapter> chapters(Located.Entries scenario, Optional<Topology> topology, Mistakes found) {
        List<Chapter> chapters = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (Located.Scalar name : words(scenario.find("chapters"))) {
            if (beside(name.text()).isEmpty()) {
                missing(name, name.text(), found);
                continue;
            }
            Mistakes inChapter = mistakesOf(name.text());
            Optional<Chapter> read = open(name.text(), inChapter).flatMap(opened -> chapter(opened, inChapter));
            mistakes.addAll(inChapter.all());
            read.ifPresent(chapter -> {
                chapters.add(chapter);
                String before = ids.putIfAbsent(chapter.id(), name.text());
                if (before != null) {
                    found.add(
                            name,
                            Text.of("deux chapitres ont l'id %s", "two chapters have the id %s", chapter.id()),
                            Text.of("l'autre est %s", "the other is %s", before));
                }
                if (topology.filter(own -> !own.equals(chapter.topology())).isPresent()) {
                    found.add(
                            name,
                            Text.of(
                                    "ce chapitre a une autre topologie que le scénario",
                                    "this chapter has another topology than the scenario"),
                            right(scenario.find("topology")));
                }
            });
        }
        return chapters;
    }

    /** A lab is built once, for all chapters of its scenario. */
    private static Text right(Optional<Located> topology) {
        return topology.orElseThrow() instanceof Located.Scalar file
                ? Text.same("topology: " + file.text())
                : Text.of("la même dans chacun", "the same in each");
    }

    private static List<Located.Scalar> words(Optional<Located> value) {
        return value.stream()
                .flatMap(any -> any instanceof Located.Items items ? items.items().stream() : Stream.of(any))
                .filter(Located.Scalar.class::isInstance)
                .map(Located.Scalar.class::cast)
                .filter(word -> !word.text().isBlank())
                .toList();
    }

    private Optional<Chapter> chapter(Located.Entries entries, Mistakes found) {
        Optional<Topology> topology = topology(entries, found);
        if (topology.isEmpty()) {
            return Optional.empty();
        }
        Optional<Chapter> chapter =
                new RecordReader(found, topology.get()).read(Chapter.class, without(entries, "topology"));
        entries.find("starts").ifPresent(state -> names(state, topology.get(), found));
        entries.find("id").ifPresent(id -> form(id, found));
        stepIds(entries, found);
        chapter.ifPresent(read -> needs(read, entries, found));
        return found.none() ? chapter : Optional.empty();
    }

    /** Whoever chooses a backend for a chapter is told beforehand. */
    private static void needs(Chapter chapter, Located.Entries entries, Mistakes found) {
        chapter.steps().stream()
                .flatMap(step -> step.actions().stream())
                .flatMap(action -> action.needs().stream())
                .distinct()
                .filter(needed -> !chapter.needs().contains(needed))
                .forEach(needed -> found.add(
                        entries.find("needs").orElse(entries),
                        Text.of(
                                "ce chapitre fait ce que tous les backends ne savent pas faire, et ne le dit pas : %s",
                                "this chapter does what not every backend can, and does not say so: %s",
                                needed.label()),
                        Text.same("needs: [" + needed.label() + "]")));
    }

    private void stepIds(Located.Entries chapter, Mistakes found) {
        Map<String, Located> seen = new HashMap<>();
        if (chapter.find("steps").orElse(chapter) instanceof Located.Items steps) {
            for (Located step : steps.items()) {
                Optional<Located> id = step instanceof Located.Entries entries ? entries.find("id") : Optional.empty();
                if (id.isPresent() && id.get() instanceof Located.Scalar word) {
                    form(word, found);
                    Located first = seen.putIfAbsent(word.text(), word);
                    if (first != null) {
                        found.add(
                                word,
                                Text.of("deux étapes ont l'id %s", "two steps have the id %s", word.text()),
                                Text.of("la première est ligne %d", "the first is on line %d", first.line()));
                    }
                }
            }
        }
    }

    /** An id names a case in a report, and is what a person types. */
    private static void form(Located id, Mistakes found) {
        if (id instanceof Located.Scalar word
                && !TopologyReader.NAME.matcher(word.text()).matches()) {
            found.add(
                    word,
                    Text.of("« %s » n'est pas un id", "“%s” is not an id", word.text()),
                    Text.of(
                            "une minuscule, puis minuscules, chiffres, - ou _",
                            "a lower-case letter, then lower-case letters, digits, - or _"));
        }
    }

    /** The names in a state are nodes' own: what they are to become is not yet so. */
    private static void names(Located state, Topology topology, Mistakes found) {
        if (state instanceof Located.Entries entries) {
            names(entries, "etcd", topology.etcds(), found);
            names(entries, "patroni", topology.members(), found);
            names(entries, "stopped", topology.members(), found);
        }
    }

    private static void names(Located.Entries state, String key, List<Node> nodes, Mistakes found) {
        List<String> known = nodes.stream().map(Node::name).toList();
        for (Located.Scalar word : words(state.find(key))) {
            if (!known.contains(word.text())) {
                found.unknown(word, Text.of("nœud inconnu : %s", "unknown node: %s", word.text()), known);
            }
        }
    }

    /** In the file itself, or in a file beside it. */
    private Optional<Topology> topology(Located.Entries entries, Mistakes found) {
        Optional<Located> written = entries.find("topology");
        if (written.isEmpty()) {
            found.add(
                    entries,
                    Text.of("il manque « topology »", "“topology” is missing"),
                    Text.of(
                            "le nom d'un fichier voisin, ou les nœuds eux-mêmes",
                            "a neighbouring file's name, or the nodes"));
            return Optional.empty();
        }
        if (!(written.get() instanceof Located.Scalar file)) {
            return new TopologyReader(found).read(written.get());
        }
        if (beside(file.text()).isEmpty()) {
            return missing(file, file.text(), found);
        }
        Mistakes inTopology = mistakesOf(file.text());
        Optional<Topology> topology =
                open(file.text(), inTopology).flatMap(opened -> new TopologyReader(inTopology).read(opened));
        inTopology.all().stream().filter(mistake -> !mistakes.contains(mistake)).forEach(mistakes::add);
        return topology;
    }

    /** A scenario may come from anybody: it reaches nothing outside its own directory. */
    private Optional<String> beside(String file) {
        return file.contains("/") || file.contains("\0") ? Optional.empty() : folder.read(file);
    }

    private <T> Optional<T> missing(Located where, String file, Mistakes found) {
        found.add(
                where,
                Text.of(
                        "il n'y a pas de fichier « %s » à côté de celui-ci",
                        "there is no file “%s” beside this one", file),
                Text.of("le nom d'un fichier du même répertoire", "the name of a file in the same directory"));
        return Optional.empty();
    }

    private Optional<Located.Entries> open(String file, Mistakes found) {
        Optional<String> text = folder.read(file);
        if (text.isEmpty()) {
            found.add(
                    new Located.Scalar("", 1, 1),
                    Text.of("ce fichier n'existe pas, ou ne se lit pas", "this file does not exist, or cannot be read"),
                    Text.of(
                            "un fichier YAML, ou un répertoire avec un %s",
                            "a YAML file, or a directory with a %s", SCENARIO_FILE));
            return Optional.empty();
        }
        Optional<Located> value = Yaml.read(text.get(), found);
        return value.flatMap(any -> new RecordReader(found, new Topology("", "", List.of())).entries(any));
    }

    private Mistakes mistakesOf(String file) {
        return new Mistakes(folder.label(file));
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
