package org.bascule.app.traffic;

import java.util.List;
import java.util.stream.IntStream;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.StartClients;

/** The chapters of a scenario that start clients. */
public final class ClientChapters {

    private ClientChapters() {}

    /** Their numbers in the list of chapters. */
    public static List<Integer> of(Scenario scenario) {
        List<Chapter> chapters = scenario.chapters();
        return IntStream.range(0, chapters.size())
                .filter(index -> chapters.get(index).steps().stream()
                        .flatMap(step -> step.actions().stream())
                        .anyMatch(StartClients.class::isInstance))
                .mapToObj(index -> index + 1)
                .toList();
    }

    /** Shown while no client is running. */
    public static String words(Scenario scenario, Lang lang) {
        List<Integer> numbers = of(scenario);
        String listed = listed(
                numbers.stream()
                        .map(number -> number + " ("
                                + scenario.chapters().get(number - 1).title().in(lang) + ")")
                        .toList(),
                lang);
        Text words =
                switch (numbers.size()) {
                    case 0 -> TrafficMessages.scenarioStartsNoClient();
                    case 1 -> TrafficMessages.clientsStartInChapter(listed);
                    default -> TrafficMessages.clientsStartInChapters(listed);
                };
        return words.in(lang);
    }

    /** Separated by commas, the last by a conjunction. */
    static String listed(List<String> names, Lang lang) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last))
                        + TrafficMessages.and().in(lang)
                        + names.get(last);
    }
}
