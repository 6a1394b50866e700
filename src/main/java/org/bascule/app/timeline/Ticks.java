package org.bascule.app.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bascule.app.look.Seconds;
import org.bascule.lab.Lang;

/** The words along a time axis. */
public final class Ticks {

    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    private static final double MINUTES = 120;
    private static final double MILLIS = 1000;

    private Ticks() {}

    /** @param at its place on the axis, 0 to 1 */
    public record Tick(double at, String words) {}

    /**
     * A stretch that is drawn shorter than it lasted.
     *
     * @param words its duration, from the fullest to the shortest form
     */
    public record Wait(double from, double to, List<String> words) {

        public Wait {
            words = List.copyOf(words);
        }
    }

    /**
     * The seconds since the start of the axis, outside the shortened stretches.
     *
     * @param apart the least distance between two of them, as a share of the axis
     */
    public static List<Tick> since(Scale scale, double apart, Lang lang) {
        double step = step(apart * scale.width());
        List<Tick> ticks = new ArrayList<>();
        for (Scale.Stretch stretch : scale.stretches()) {
            for (double at = Math.ceil(stretch.from() / step) * step;
                    !stretch.shortened() && at <= stretch.to();
                    at += step) {
                ticks.add(new Tick(scale.at(at), words(at, step, lang)));
            }
        }
        return ticks;
    }

    /** The seconds before the end of an axis without shortened stretches. */
    public static List<Tick> before(Scale scale, double apart, Lang lang) {
        double step = step(apart * scale.width());
        List<Tick> ticks = new ArrayList<>();
        for (double back = 0; back <= scale.width(); back += step) {
            ticks.add(new Tick(
                    scale.at(scale.width() - back),
                    back == 0 ? TimelineMessages.now().in(lang) : "−" + words(back, step, lang)));
        }
        return ticks;
    }

    /** The shortened stretches, the longest first. */
    public static List<Wait> waits(Scale scale, Lang lang) {
        return scale.stretches().stream()
                .filter(Scale.Stretch::shortened)
                .sorted(Comparator.comparingDouble(Scale.Stretch::lasted).reversed())
                .map(stretch -> new Wait(scale.at(stretch.from()), scale.at(stretch.to()), words(stretch, lang)))
                .toList();
    }

    private static List<String> words(Scale.Stretch stretch, Lang lang) {
        String lasted = Seconds.in(lang, Duration.ofMillis((long) (stretch.lasted() * MILLIS)));
        return List.of("⋯ " + lasted + " ⋯", lasted, "⋯");
    }

    /** From two minutes on, in minutes. */
    private static String words(double at, double step, Lang lang) {
        return step < 1
                ? String.format(lang.locale(), "%.1f s", at)
                : at < MINUTES ? Math.round(at) + " s" : Seconds.in(lang, Duration.ofSeconds(Math.round(at)));
    }

    private static double step(double atLeast) {
        for (double step : STEPS) {
            if (step >= atLeast) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
