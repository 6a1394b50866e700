package org.bascule.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.Mistake;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;

/** Which chapters of which scenario were asked for. */
record Selection(Scenario scenario, List<Chapter> chapters) {

    /** The document's scenario. */
    static final String DOCUMENT = "poc";

    /**
     * Chapters named one by one, or those of a file or directory, cut to a range.
     *
     * @param words files, directories, or chapters of the document by id or number; all of its chapters when empty
     * @param from id or number of the first; may be null
     * @param until id or number of the last; may be null
     */
    static Selection of(List<String> words, String from, String until) {
        Optional<String> path = words.stream().filter(Selection::isPath).findFirst();
        if (path.isPresent() && words.size() > 1) {
            throw new Refusal(
                    Refusal.Cause.INPUT,
                    Text.of("Un fichier ou un répertoire se joue seul.", "A file or a directory is played by itself."),
                    Text.of("Lancez une commande pour chacun.", "Run one command for each."));
        }
        Scenario scenario = path.map(Path::of).map(Selection::read).orElseGet(() -> ScenarioReader.builtIn(DOCUMENT));
        List<Chapter> chapters = new ArrayList<>();
        if (path.isEmpty() && !words.isEmpty()) {
            if (from != null || until != null) {
                throw new Refusal(
                        Refusal.Cause.INPUT,
                        Text.of(
                                "--from et --until ne vont pas avec des chapitres nommés un par un.",
                                "--from and --until do not go with chapters named one by one."),
                        Text.of("Enlevez-les, ou ne nommez pas de chapitre.", "Leave them out, or name no chapter."));
            }
            words.forEach(word -> chapters.add(chapter(scenario, word)));
        } else {
            int first = from == null ? 0 : scenario.chapters().indexOf(chapter(scenario, from));
            int last = until == null
                    ? scenario.chapters().size() - 1
                    : scenario.chapters().indexOf(chapter(scenario, until));
            if (first > last) {
                throw new Refusal(
                        Refusal.Cause.INPUT,
                        Text.of("--from vient après --until.", "--from comes after --until."),
                        Text.of("Échangez-les.", "Swap them."));
            }
            chapters.addAll(scenario.chapters().subList(first, last + 1));
        }
        return new Selection(scenario, chapters);
    }

    static Scenario read(Path path) {
        Reading reading = ScenarioReader.read(path);
        return reading.scenario()
                .orElseThrow(() -> new Refusal(Refusal.Cause.INPUT, problems(path, reading.mistakes())));
    }

    static Chapter chapter(Scenario scenario, String word) {
        List<Chapter> all = scenario.chapters();
        return all.stream()
                .filter(chapter -> chapter.id().equals(word)
                        || Integer.toString(all.indexOf(chapter) + 1).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.INPUT,
                        Text.of(
                                "Il n'y a pas de chapitre « %s », ni de fichier de ce nom.",
                                "There is no chapter “%s”, and no file of that name.", word),
                        Text.of(
                                "Chapitres, par numéro ou par nom : %s.",
                                "Chapters, by number or by name: %s.",
                                String.join(", ", all.stream().map(Chapter::id).toList()))));
    }

    private static boolean isPath(String word) {
        return word.contains("/")
                || word.endsWith(".yml")
                || word.endsWith(".yaml")
                || Files.isDirectory(Path.of(word));
    }

    private static List<Problem> problems(Path path, List<Mistake> mistakes) {
        if (mistakes.isEmpty()) {
            return List.of(new Problem(
                    Text.of("%s ne contient pas de chapitre.", "%s holds no chapter.", path),
                    Text.of(
                            "Donnez un fichier de chapitre ou de scénario.",
                            "Give the file of a chapter or of a scenario.")));
        }
        return mistakes.stream()
                .map(mistake -> new Problem(
                        new Text(
                                mistake.where() + " : " + mistake.what().fr(),
                                mistake.where() + ": " + mistake.what().en()),
                        mistake.right()))
                .toList();
    }
}
