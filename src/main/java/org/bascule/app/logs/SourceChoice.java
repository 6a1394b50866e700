package org.bascule.app.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bascule.lab.Lang;

/** The sources whose lines are shown: all of them, those of a service, those of a node, or one. */
record SourceChoice(String label, Predicate<Source> includes) {

    static List<SourceChoice> of(List<Source> sources, Lang lang) {
        List<SourceChoice> choices = new ArrayList<>();
        choices.add(new SourceChoice(LogsMessages.allLogs().in(lang), source -> true));
        sources.stream()
                .map(Source::service)
                .distinct()
                .sorted()
                .forEach(service -> choices.add(new SourceChoice(
                        LogsMessages.allOfService(service.label()).in(lang), source -> source.service() == service)));
        sources.stream().map(Source::node).distinct().forEach(node -> {
            List<Source> own = sources.stream()
                    .filter(source -> source.node().equals(node))
                    .toList();
            choices.add(new SourceChoice(node, own::contains));
            if (own.size() > 1) {
                own.forEach(source -> choices.add(new SourceChoice(source.label(), source::equals)));
            }
        });
        return choices;
    }

    @Override
    public String toString() {
        return label;
    }
}
