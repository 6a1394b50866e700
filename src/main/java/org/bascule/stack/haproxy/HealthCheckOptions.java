package org.bascule.stack.haproxy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.HealthChecks;

/** Reads the health check options of a proxy from a {@code haproxy.cfg}. */
public final class HealthCheckOptions {

    private static final Set<String> SECTIONS =
            Set.of("global", "defaults", "frontend", "backend", "listen", "peers", "resolvers", "userlist", "cache");

    private static final Set<String> OPTIONS = Set.of("inter", "fastinter", "downinter", "rise", "fall");

    private static final Pattern TIME = Pattern.compile("([0-9]+)(us|ms|s|m|h|d)?");

    private HealthCheckOptions() {}

    /**
     * The options in force for the servers of a proxy: HAProxy's defaults, then {@code default-server} of {@code defaults} and of the
     * proxy, then the options of the first server. Empty when the file has no such proxy, or none of its servers is checked.
     */
    public static Optional<HealthChecks> of(String file, String proxy) {
        Map<String, String> defaults = new HashMap<>();
        Map<String, String> options = new HashMap<>();
        String section = "";
        boolean inProxy = false;
        boolean checked = false;
        for (String line : file.lines().toList()) {
            List<String> words = words(line);
            if (words.isEmpty()) {
                continue;
            }
            String first = words.get(0);
            if (SECTIONS.contains(first)) {
                section = first;
                inProxy = words.size() > 1
                        && words.get(1).equals(proxy)
                        && (first.equals("listen") || first.equals("backend"));
                if (inProxy) {
                    options.putAll(defaults);
                } else if (first.equals("defaults")) {
                    defaults.clear();
                }
            } else if (first.equals("default-server") && (inProxy || section.equals("defaults"))) {
                (inProxy ? options : defaults).putAll(options(words));
                checked |= inProxy && words.contains("check");
            } else if (first.equals("server") && inProxy) {
                checked |= words.contains("check");
                if (checked) {
                    options.putAll(options(words));
                    return Optional.of(checks(options));
                }
            }
        }
        return Optional.empty();
    }

    /** As it is written in a {@code default-server} line; intervals that follow from {@code inter} are left out. */
    static String text(HealthChecks checks) {
        StringBuilder text = new StringBuilder("inter ").append(written(checks.inter()));
        if (!checks.fastInter().equals(checks.inter())) {
            text.append(" fastinter ").append(written(checks.fastInter()));
        }
        if (!checks.downInter().equals(checks.inter())) {
            text.append(" downinter ").append(written(checks.downInter()));
        }
        return text.append(" rise ")
                .append(checks.rise())
                .append(" fall ")
                .append(checks.fall())
                .toString();
    }

    private static String written(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.replaceAll("#.*", "").trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (OPTIONS.contains(words.get(i))) {
                options.put(words.get(i), words.get(i + 1));
            }
        }
        return options;
    }

    private static HealthChecks checks(Map<String, String> options) {
        Duration inter = time(options.get("inter")).orElse(HealthChecks.DEFAULT.inter());
        return new HealthChecks(
                inter,
                time(options.get("fastinter")).orElse(inter),
                time(options.get("downinter")).orElse(inter),
                count(options.get("rise")).orElse(HealthChecks.DEFAULT.rise()),
                count(options.get("fall")).orElse(HealthChecks.DEFAULT.fall()));
    }

    private static Optional<Integer> count(String word) {
        return Optional.ofNullable(word)
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    /** Without a unit, in milliseconds. */
    private static Optional<Duration> time(String word) {
        return Optional.ofNullable(word)
                .map(TIME::matcher)
                .filter(Matcher::matches)
                .map(time -> {
                    long number = Long.parseLong(time.group(1));
                    return switch (time.group(2) == null ? "ms" : time.group(2)) {
                        case "us" -> Duration.ofNanos(number * 1000);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        case "d" -> Duration.ofDays(number);
                        default -> Duration.ofMillis(number);
                    };
                });
    }
}
