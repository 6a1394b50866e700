package org.bascule.scenario.file;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.SettingApplied;

/** Verifies the settings that a chapter changes and checks against what Patroni and PostgreSQL accept. */
final class SettingRules {

    private static final Set<Setting> TIMERS = EnumSet.of(Setting.TTL, Setting.LOOP_WAIT, Setting.RETRY_TIMEOUT);

    private final Map<Setting, String> set = new EnumMap<>(Setting.class);

    void edit(EditConfig edit, Place place) {
        int mistakes = place.found().count();
        Place values = new Place(place.item(), place.at("set"), place.found());
        edit.set().forEach((setting, value) -> {
            Optional<Text> correction = SettingRange.of(setting).correction(value);
            correction.ifPresent(text -> values.wrong(setting.label(), invalid(setting, value), text));
            if (correction.isEmpty() && !edit.outOfRange()) {
                SettingRange.of(setting)
                        .minimumIfBelow(value)
                        .ifPresent(minimum -> values.wrong(
                                setting.label(),
                                invalid(setting, value),
                                FileMessages.useMinimumOrOutOfRange(minimum)));
            }
        });
        set.putAll(edit.set());
        boolean valid = place.found().count() == mistakes;
        if (valid && !edit.outOfRange() && edit.set().keySet().stream().anyMatch(TIMERS::contains)) {
            timerRule(values, edit);
        }
    }

    /** Verified once the chapter has set {@code ttl}; the other two count as their minimum until it sets them. */
    private void timerRule(Place values, EditConfig edit) {
        Optional<Integer> ttl = number(Setting.TTL);
        int loopWait = number(Setting.LOOP_WAIT).orElse(1);
        int retryTimeout = number(Setting.RETRY_TIMEOUT).orElse(3);
        if (ttl.isPresent() && !new Timers(ttl.get(), loopWait, retryTimeout).followRule()) {
            Setting at = edit.set().containsKey(Setting.TTL)
                    ? Setting.TTL
                    : edit.set().keySet().stream()
                            .filter(TIMERS::contains)
                            .findFirst()
                            .orElseThrow();
            values.wrong(
                    at.label(),
                    FileMessages.patroniTimerRuleViolated(loopWait, retryTimeout, ttl.get()),
                    FileMessages.followTimerRule());
        }
    }

    private Optional<Integer> number(Setting setting) {
        return Optional.ofNullable(set.get(setting))
                .filter(value -> value.matches("[0-9]{1,8}"))
                .map(Integer::valueOf);
    }

    /** Patroni's timers have the lab's values again. */
    void reset() {
        TIMERS.forEach(set::remove);
    }

    void check(ConfigValue check, Place place) {
        value(check.setting(), check.is(), place);
    }

    void check(SettingApplied check, Place place) {
        if (check.setting().ofPostgres()) {
            value(check.setting(), check.is(), place);
        } else {
            place.wrong(
                    "setting",
                    FileMessages.patroniSettingOnly(check.setting().label()),
                    Text.same("config-value: {setting: " + check.setting().label() + ", …}"));
        }
    }

    private void value(Setting setting, String is, Place place) {
        Optional<Text> correction = SettingRange.of(setting).correction(is);
        if (correction.isPresent()) {
            place.wrong("is", invalid(setting, is), correction.get());
            return;
        }
        Optional<String> before = Optional.ofNullable(set.get(setting))
                .filter(value -> !setting.ofPostgres() && !value.equals(is))
                .filter(value -> value.matches("[0-9]+") && is.matches("[0-9]+"));
        before.ifPresent(value -> place.wrong(
                "is", FileMessages.settingChangedTo(setting.label(), value), Text.same("is: \"" + value + "\"")));
    }

    private static Text invalid(Setting setting, String value) {
        return FileMessages.invalidSettingValue(setting.label(), value);
    }
}
