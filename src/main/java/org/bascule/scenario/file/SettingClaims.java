package org.bascule.scenario.file;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Text;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.SettingApplied;

/** What a chapter sets, against what Patroni and PostgreSQL take, and what it then looks for. */
final class SettingClaims {

    private static final Set<Setting> TIMERS = EnumSet.of(Setting.TTL, Setting.LOOP_WAIT, Setting.RETRY_TIMEOUT);

    private final Map<Setting, String> set = new EnumMap<>(Setting.class);

    void before(EditConfig edit, Place place) {
        int mistakes = place.found().count();
        Place values = new Place(place.item(), place.at("set"), place.found());
        edit.set().forEach((setting, value) -> {
            Optional<Text> form = SettingRange.of(setting).unless(value);
            form.ifPresent(right -> values.wrong(setting.label(), notTaken(setting, value), right));
            if (form.isEmpty() && !edit.outOfRange()) {
                SettingRange.of(setting)
                        .leastUnless(value)
                        .ifPresent(least -> values.wrong(
                                setting.label(), notTaken(setting, value), FileMessages.atLeastOrOutRange(least)));
            }
        });
        set.putAll(edit.set());
        boolean sound = place.found().count() == mistakes;
        if (sound && !edit.outOfRange() && edit.set().keySet().stream().anyMatch(TIMERS::contains)) {
            rule(values, edit);
        }
    }

    /** Patroni's own, {@code loop_wait + 2 * retry_timeout <= ttl}, as far as the chapter tells of all three. */
    private void rule(Place values, EditConfig edit) {
        Optional<Integer> ttl = number(Setting.TTL);
        int loopWait = number(Setting.LOOP_WAIT).orElse(1);
        int retryTimeout = number(Setting.RETRY_TIMEOUT).orElse(3);
        if (ttl.isPresent() && loopWait + 2 * retryTimeout > ttl.get()) {
            Setting at = edit.set().containsKey(Setting.TTL)
                    ? Setting.TTL
                    : edit.set().keySet().stream()
                            .filter(TIMERS::contains)
                            .findFirst()
                            .orElseThrow();
            values.wrong(
                    at.label(),
                    FileMessages.theseTimersBreakPatroniRule(loopWait, retryTimeout, ttl.get()),
                    FileMessages.loopWait2RetryTimeout());
        }
    }

    private Optional<Integer> number(Setting setting) {
        return Optional.ofNullable(set.get(setting))
                .filter(value -> value.matches("[0-9]{1,8}"))
                .map(Integer::valueOf);
    }

    /** Patroni's timers have the values of the lab again. */
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
                    FileMessages.isSettingPatroniPostgresqlDoes(check.setting().label()),
                    Text.same("config-value: {setting: " + check.setting().label() + ", …}"));
        }
    }

    private void value(Setting setting, String is, Place place) {
        Optional<Text> form = SettingRange.of(setting).unless(is);
        if (form.isPresent()) {
            place.wrong("is", notTaken(setting, is), form.get());
            return;
        }
        Optional<String> before = Optional.ofNullable(set.get(setting))
                .filter(value -> !setting.ofPostgres() && !value.equals(is))
                .filter(value -> value.matches("[0-9]+") && is.matches("[0-9]+"));
        before.ifPresent(value -> place.wrong(
                "is", FileMessages.thisChapterHasSetTo(setting.label(), value), Text.same("is: \"" + value + "\"")));
    }

    private static Text notTaken(Setting setting, String value) {
        return FileMessages.doesNotTake(setting.label(), value);
    }
}
