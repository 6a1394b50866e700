package org.bascule.incident;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.Text;

/**
 * What a trainee expects of a fault of the leader.
 *
 * @param leader the member that accepts writes with the leader key afterwards, or {@link #NOBODY}; empty when not said
 * @param after how long after the fault; empty when not said
 */
public record Prediction(Optional<String> leader, Optional<Duration> after) {

    /** No member leads afterwards. No member can have this name. */
    public static final String NOBODY = "-";

    private static final Set<String> NOBODY_WORDS = Set.of(NOBODY, "none", "nobody", "aucun", "personne");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,5}(?:[.,]\\d{1,3})?)s?");

    /**
     * A member's name, a number of seconds, or both, in any order: {@code pg-2 30}.
     *
     * @return empty when the line is something else, or is blank
     */
    public static Optional<Prediction> parse(String line, List<String> members) {
        Optional<String> leader = Optional.empty();
        Optional<Duration> after = Optional.empty();
        String words = line.strip().toLowerCase(Locale.ROOT).replaceAll("(?<=\\d)\\s+s(?=\\s|$)", "s");
        for (String word : words.split("[\\s;]+", -1)) {
            Optional<String> named = member(word, members);
            Optional<Duration> seconds = seconds(word);
            boolean known = named.isPresent() ? leader.isEmpty() : seconds.isPresent() && after.isEmpty();
            if (!known) {
                return Optional.empty();
            }
            leader = leader.or(() -> named);
            after = after.or(() -> seconds);
        }
        return Optional.of(new Prediction(leader, after));
    }

    private static Optional<String> member(String word, List<String> members) {
        return NOBODY_WORDS.contains(word)
                ? Optional.of(NOBODY)
                : members.stream().filter(word::equalsIgnoreCase).findFirst();
    }

    private static Optional<Duration> seconds(String word) {
        return Optional.of(SECONDS.matcher(word))
                .filter(Matcher::matches)
                .map(found -> Duration.ofMillis(
                        Math.round(1000 * Double.parseDouble(found.group(1).replace(',', '.')))));
    }

    public Text says() {
        return PredictionMessages.prediction(this);
    }
}
