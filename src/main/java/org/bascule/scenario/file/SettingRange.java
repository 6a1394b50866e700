package org.bascule.scenario.file;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Setting;

/**
 * The values that Patroni and PostgreSQL take for a setting. Patroni replaces one of its own that is too small by a default,
 * without a word.
 *
 * @param units by what a number's unit multiplies it; the setting's own unit is the one without a name
 * @param least the smallest value, in the setting's own unit
 */
record SettingRange(Map<String, BigDecimal> units, List<String> words, BigDecimal least) {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([A-Za-z]*)");
    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    private static final Map<Setting, SettingRange> ALL = new EnumMap<>(Map.ofEntries(
            Map.entry(Setting.TTL, number(20)),
            Map.entry(Setting.LOOP_WAIT, number(1)),
            Map.entry(Setting.RETRY_TIMEOUT, number(3)),
            Map.entry(Setting.MAXIMUM_LAG_ON_FAILOVER, number(0)),
            Map.entry(Setting.PRIMARY_START_TIMEOUT, number(0)),
            Map.entry(Setting.SYNCHRONOUS_MODE, words("true", "false", "on", "off")),
            Map.entry(Setting.SYNCHRONOUS_MODE_STRICT, words("true", "false", "on", "off")),
            Map.entry(Setting.SYNCHRONOUS_NODE_COUNT, number(1)),
            Map.entry(Setting.CHECKPOINT_TIMEOUT, time(1000, 30)),
            Map.entry(Setting.LOG_MIN_DURATION_STATEMENT, time(1, 0)),
            Map.entry(Setting.MAINTENANCE_WORK_MEM, memory(1, 64)),
            Map.entry(Setting.MAX_CONNECTIONS, number(25)),
            Map.entry(Setting.MAX_WAL_SIZE, memory(1024, 2)),
            Map.entry(Setting.RANDOM_PAGE_COST, number(0)),
            Map.entry(Setting.STATEMENT_TIMEOUT, time(1, 0)),
            Map.entry(
                    Setting.SYNCHRONOUS_COMMIT,
                    words("on", "off", "local", "remote_write", "remote_apply", "true", "false")),
            Map.entry(Setting.WAL_KEEP_SIZE, memory(1024, 0)),
            Map.entry(Setting.WORK_MEM, memory(1, 64))));

    static SettingRange of(Setting setting) {
        return ALL.get(setting);
    }

    private static SettingRange number(long least) {
        return new SettingRange(Map.of("", BigDecimal.ONE), List.of(), BigDecimal.valueOf(least));
    }

    private static SettingRange words(String... words) {
        return new SettingRange(Map.of(), List.of(words), BigDecimal.ZERO);
    }

    /** @param own the setting's own unit, in milliseconds */
    private static SettingRange time(long own, long least) {
        return new SettingRange(
                Map.of(
                        "", BigDecimal.valueOf(own),
                        "ms", BigDecimal.ONE,
                        "s", BigDecimal.valueOf(1000),
                        "min", BigDecimal.valueOf(60_000),
                        "h", BigDecimal.valueOf(3_600_000)),
                List.of(),
                BigDecimal.valueOf(least));
    }

    /** @param own the setting's own unit, in kilobytes */
    private static SettingRange memory(long own, long least) {
        return new SettingRange(
                Map.of("", BigDecimal.valueOf(own), "kB", BigDecimal.ONE, "MB", KILO, "GB", KILO.multiply(KILO)),
                List.of(),
                BigDecimal.valueOf(least));
    }

    /** What would be right, when a value is none of this setting's. */
    Optional<Text> unless(String value) {
        if (!words.isEmpty()) {
            return words.contains(value) ? Optional.empty() : Optional.of(Text.same(String.join(", ", words)));
        }
        Matcher number = NUMBER.matcher(value);
        if (number.matches() && units.containsKey(number.group(2))) {
            return Optional.empty();
        }
        List<String> names =
                units.keySet().stream().filter(unit -> !unit.isEmpty()).sorted().toList();
        return Optional.of(
                names.isEmpty() ? FileMessages.number() : FileMessages.numberOrNumberWithIts(String.join(", ", names)));
    }

    /** The least that the setting takes, when a value is less. */
    Optional<String> leastUnless(String value) {
        Matcher number = NUMBER.matcher(value);
        if (!words.isEmpty() || !number.matches()) {
            return Optional.empty();
        }
        BigDecimal own = units.get("");
        BigDecimal written = new BigDecimal(number.group(1)).multiply(units.get(number.group(2)));
        return written.compareTo(least.multiply(own)) < 0 ? Optional.of(least.toPlainString()) : Optional.empty();
    }
}
