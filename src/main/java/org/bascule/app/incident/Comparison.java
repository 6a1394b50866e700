package org.bascule.app.incident;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bascule.incident.Incident;
import org.bascule.incident.Settings;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** What was not the same in two incidents: the fault, the timers, the health checks. */
final class Comparison {

    /** A setting of Patroni or of HAProxy. */
    private record Setting(String name, Function<Settings, Text> value) {}

    private static final List<Setting> SETTINGS = List.of(
            seconds("ttl", settings -> settings.timers().ttl()),
            seconds("loop_wait", settings -> settings.timers().loopWait()),
            seconds("retry_timeout", settings -> settings.timers().retryTimeout()),
            seconds("primary_start_timeout", Settings::primaryStartTimeout),
            check("inter", checks -> seconds(checks.inter())),
            check("fastinter", checks -> seconds(checks.fastInter())),
            check("downinter", checks -> seconds(checks.downInter())),
            check("rise", checks -> Integer.toString(checks.rise())),
            check("fall", checks -> Integer.toString(checks.fall())));

    private Comparison() {}

    static String letter(int incident) {
        return incident == 0 ? "A" : "B";
    }

    /** One line: what differs, or that nothing does. */
    static String of(Incident first, Incident second, Lang lang) {
        List<Text> changed = new ArrayList<>();
        if (first.fault().kind() != second.fault().kind()) {
            changed.add(IncidentPageMessages.changed(
                    IncidentPageMessages.fault(),
                    first.fault().kind().says(),
                    second.fault().kind().says()));
        }
        for (Setting setting : SETTINGS) {
            Text before = setting.value().apply(first.settings());
            Text after = setting.value().apply(second.settings());
            if (!before.equals(after)) {
                changed.add(IncidentPageMessages.changed(Text.same(setting.name()), kept(before), kept(after)));
            }
        }
        return changed.isEmpty()
                ? IncidentPageMessages.sameSettings().in(lang)
                : IncidentPageMessages.differences(Text.joined(" · ", changed).in(lang))
                        .in(lang);
    }

    /** The settings in force, in one line. */
    static String settings(Settings settings) {
        List<String> words = new ArrayList<>();
        for (Setting setting : SETTINGS) {
            Text value = setting.value().apply(settings);
            if (!value.equals(IncidentPageMessages.none())) {
                words.add(together(setting.name() + " " + value.en()));
            }
        }
        return String.join(" · ", words);
    }

    private static Text kept(Text value) {
        return new Text(together(value.fr()), together(value.en()));
    }

    /** A value stays on the line of its name. */
    static String together(String words) {
        return words.replace(' ', '\u00a0');
    }

    private static Setting seconds(String name, Function<Settings, Integer> value) {
        return new Setting(name, settings -> Text.same(value.apply(settings) + " s"));
    }

    private static Setting check(String name, Function<HealthChecks, String> value) {
        return new Setting(name, settings -> {
            Optional<HealthChecks> checks = settings.healthChecks();
            return checks.map(value).map(Text::same).orElse(IncidentPageMessages.none());
        });
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
