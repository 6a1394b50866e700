package org.bascule.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Text;

/** The technical terms that a trainee may not know. */
public record Glossary(List<Term> terms) {

    /**
     * @param term in English, as servers and manuals write it
     * @param means its definition in one or two sentences; the French one starts with the French term, if there is one
     */
    public record Term(String term, Text means) {}

    public Glossary {
        terms = List.copyOf(terms);
    }

    /** Ignores case. */
    public Optional<Term> find(String word) {
        return terms.stream()
                .filter(term -> term.term().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
