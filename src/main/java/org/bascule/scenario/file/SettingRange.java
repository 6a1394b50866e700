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
 * The values that Patroni and PostgreSQL accept for a setting. Patroni silently replaces values of its own settings
 * that are too small by a default.
 *
 * @param units the factor of each unit; the setting's base unit has an empty name
 * @param words the accepted words, when the setting is not a number
 * @param minimum the smallest value, in the setting's base unit
 */
record SettingRange(Map<String, BigDecimal> units, List<String> words, BigDecimal minimum) {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)([A-Za-z]*)");
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
            Map.entry(Setting.FAILSAFE_MODE, words("true", "false", "on", "off")),
            Map.entry(Setting.MEMBER_SLOTS_TTL, number(0)),
            Map.entry(Setting.CHECKPOINT_TIMEOUT, time(1000, 30)),
            Map.entry(Setting.LOG_MIN_DURATION_STATEMENT, time(1, 0)),
            Map.entry(Setting.MAINTENANCE_WORK_MEM, memory(1, 64)),
            Map.entry(Setting.MAX_CONNECTIONS, number(25)),
            Map.entry(Setting.MAX_SLOT_WAL_KEEP_SIZE, memory(1024, -1)),
            Map.entry(Setting.MAX_WAL_SIZE, memory(1024, 2)),
            Map.entry(Setting.RANDOM_PAGE_COST, number(0)),
            Map.entry(Setting.STATEMENT_TIMEOUT, time(1, 0)),
            Map.entry(
                    Setting.SYNCHRONOUS_COMMIT,
                    words("on", "off", "local", "remote_write", "remote_apply", "true", "false")),
            Map.entry(Setting.WAL_KEEP_SIZE, memory(1024, 16)),
            Map.entry(Setting.WORK_MEM, memory(1, 64))));

    static SettingRange of(Setting setting) {
        return ALL.get(setting);
    }

    private static SettingRange number(long minimum) {
        return new SettingRange(Map.of("", BigDecimal.ONE), List.of(), BigDecimal.valueOf(minimum));
    }

    private static SettingRange words(String... words) {
        return new SettingRange(Map.of(), List.of(words), BigDecimal.ZERO);
    }

    /** @param base the setting's base unit, in milliseconds */
    private static SettingRange time(long base, long minimum) {
        return new SettingRange(
                Map.of(
                        "", BigDecimal.valueOf(base),
                        "ms", BigDecimal.ONE,
                        "s", BigDecimal.valueOf(1000),
                        "min", BigDecimal.valueOf(60_000),
                        "h", BigDecimal.valueOf(3_600_000)),
                List.of(),
                BigDecimal.valueOf(minimum));
    }

    /** @param base the setting's base unit, in kilobytes */
    private static SettingRange memory(long base, long minimum) {
        return new SettingRange(
                Map.of("", BigDecimal.valueOf(base), "kB", BigDecimal.ONE, "MB", KILO, "GB", KILO.multiply(KILO)),
                List.of(),
                BigDecimal.valueOf(minimum));
    }

    /** How to correct a value that the setting does not accept; empty when it accepts the value. */
    Optional<Text> correction(String value) {
        if (!words.isEmpty()) {
            return words.contains(value)
                    ? Optional.empty()
                    : Optional.of(FileMessages.expectedOneOf(String.join(", ", words)));
        }
        Matcher number = NUMBER.matcher(value);
        if (number.matches() && units.containsKey(number.group(2))) {
            return Optional.empty();
        }
        List<String> names =
                units.keySet().stream().filter(unit -> !unit.isEmpty()).sorted().toList();
        return Optional.of(
                names.isEmpty() ? FileMessages.useNumber() : FileMessages.useNumberWithUnit(String.join(", ", names)));
    }

    /** The smallest accepted value, when the given one is smaller. */
    Optional<String> minimumIfBelow(String value) {
        Matcher number = NUMBER.matcher(value);
        if (!words.isEmpty() || !number.matches()) {
            return Optional.empty();
        }
        BigDecimal base = units.get("");
        BigDecimal inSmallestUnit = new BigDecimal(number.group(1)).multiply(units.get(number.group(2)));
        return inSmallestUnit.compareTo(minimum.multiply(base)) < 0
                ? Optional.of(minimum.toPlainString())
                : Optional.empty();
    }
}
