package org.bascule.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Text;

/** The words of the field that a trainee may not know yet. */
public record Glossary(List<Term> terms) {

    /**
     * @param term as servers and manuals write it, in English
     * @param means what it means, in a sentence or two; the French one begins with the French word, where there is one
     */
    public record Term(String term, Text means) {}

    public Glossary {
        terms = List.copyOf(terms);
    }

    /** Whichever way it is written: {@code Leader key} is {@code leader key}. */
    public Optional<Term> find(String word) {
        return terms.stream()
                .filter(term -> term.term().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
