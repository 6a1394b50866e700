package org.bascule.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.Mistake;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;

/** The requested chapters of a scenario. */
record Selection(Scenario scenario, List<Chapter> chapters) {

    /** The document's scenario. */
    static final String DOCUMENT = "poc";

    private static final String BEYOND = "beyond";
    private static final String TROUBLESHOOTING = "troubleshooting";

    /** The chapters of the document, those beyond it, then the broken labs. */
    static Scenario builtIn() {
        return ScenarioReader.builtIn(DOCUMENT)
                .followedBy(ScenarioReader.builtIn(BEYOND))
                .followedBy(ScenarioReader.builtIn(TROUBLESHOOTING));
    }

    /** The scenario in which a lab is built: that of a directory, or the document's, without its chapters where none is named. */
    static Scenario lab(Optional<Path> directory, boolean chapterNamed) {
        return directory
                .map(Selection::read)
                .orElseGet(() -> chapterNamed ? builtIn() : ScenarioReader.builtInLab(DOCUMENT));
    }

    /**
     * Chapters given by name, or a range of those of a file or directory.
     *
     * @param words a file or directory, or chapters by id or number; all chapters of the document when empty
     * @param from id or number of the first chapter; may be null
     * @param until id or number of the last chapter; may be null
     */
    static Selection of(List<String> words, String from, String until) {
        Optional<String> path = words.stream().filter(Selection::isPath).findFirst();
        if (path.isPresent() && words.size() > 1) {
            throw new Refusal(
                    Refusal.Cause.INPUT, CliMessages.pathMustBeOnlyArgument(), CliMessages.runOneCommandEach());
        }
        Scenario scenario = path.map(Path::of).map(Selection::read).orElseGet(Selection::builtIn);
        List<Chapter> chapters = new ArrayList<>();
        if (path.isEmpty() && !words.isEmpty()) {
            if (from != null || until != null) {
                throw new Refusal(
                        Refusal.Cause.INPUT, CliMessages.rangeWithChapters(), CliMessages.omitRangeOrChapters());
            }
            words.forEach(word -> chapters.add(chapter(scenario, word)));
        } else {
            int first = from == null ? 0 : scenario.chapters().indexOf(chapter(scenario, from));
            int last = until == null
                    ? lastLike(scenario, first)
                    : scenario.chapters().indexOf(chapter(scenario, until));
            if (first > last) {
                throw new Refusal(Refusal.Cause.INPUT, CliMessages.fromAfterUntil(), CliMessages.swapThem());
            }
            chapters.addAll(scenario.chapters().subList(first, last + 1));
        }
        return new Selection(scenario, chapters);
    }

    /** The last chapter of the same section. */
    private static int lastLike(Scenario scenario, int first) {
        List<Chapter> all = scenario.chapters();
        int last = first;
        while (last + 1 < all.size()
                && all.get(last + 1).section() == all.get(first).section()) {
            last++;
        }
        return last;
    }

    static Scenario read(Path path) {
        Reading reading = ScenarioReader.read(path);
        return reading.scenario().orElseThrow(() -> new Refusal(Refusal.Cause.INPUT, problems(path, reading)));
    }

    static Chapter chapter(Scenario scenario, String word) {
        List<Chapter> all = scenario.chapters();
        return all.stream()
                .filter(chapter -> chapter.id().equals(word)
                        || Integer.toString(all.indexOf(chapter) + 1).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.INPUT,
                        CliMessages.noSuchChapter(word),
                        CliMessages.validChapters(
                                String.join(", ", all.stream().map(Chapter::id).toList()))));
    }

    private static boolean isPath(String word) {
        return word.contains("/")
                || word.endsWith(".yml")
                || word.endsWith(".yaml")
                || Files.isDirectory(Path.of(word));
    }

    private static List<Problem> problems(Path path, Reading reading) {
        if (reading.mistakes().isEmpty()) {
            return List.of(new Problem(CliMessages.containsNoChapter(path), CliMessages.specifyChapterOrScenario()));
        }
        List<Problem> problems = new ArrayList<>();
        for (Mistake mistake : reading.mistakes()) {
            problems.add(new Problem(CliMessages.errorAt(mistake.where(), mistake.what()), mistake.correction()));
        }
        if (reading.more() > 0) {
            problems.add(new Problem(CliMessages.andMore(reading.more()), CliMessages.fixTheseFirst()));
        }
        return problems;
    }
}
