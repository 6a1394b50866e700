package org.bascule.app.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.bascule.app.history.Bar;
import org.bascule.app.look.Seconds;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** The label that draws a bar. It is kept when the bar ends. */
final class BarLabel {

    private static final double UNKNOWN = -1;

    private final Text lane;
    private final Lang lang;
    private final Label label = new Label();
    private Bar bar;
    private double widthWritten = UNKNOWN;
    private boolean cut;

    BarLabel(Text lane, Bar bar, Lang lang) {
        this.lane = lane;
        this.bar = bar;
        this.lang = lang;
        label.getStyleClass()
                .addAll(
                        "bar-label",
                        "bar-"
                                + bar.state()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
        label.setManaged(false);
        // Created on demand: most bars are never hovered.
        label.setOnMouseEntered(pointed -> label.setTooltip(new Tooltip(lane.in(lang) + " : " + words())));
        label.setAccessibleText(lane.in(lang) + ", " + words());
    }

    Label label() {
        return label;
    }

    Bar bar() {
        return bar;
    }

    /** Updates the bar, which may have ended meanwhile. */
    BarLabel now(Bar seen) {
        if (!seen.equals(bar)) {
            bar = seen;
            widthWritten = UNKNOWN;
            label.setAccessibleText(lane.in(lang) + ", " + words());
        }
        return this;
    }

    /**
     * Shows the longest text that fits; the icon alone is better than truncated text.
     *
     * @param cutOff whether only a part of the bar is in the period
     */
    void place(double x, double y, double width, double height, boolean cutOff) {
        if (width != widthWritten || cutOff != cut) {
            widthWritten = width;
            cut = cutOff;
            for (String words : texts()) {
                label.setText(words);
                if (label.prefWidth(-1) <= width) {
                    break;
                }
            }
        }
        label.resizeRelocate(x, y, width, height);
    }

    private String words() {
        String words = bar.state().words().in(lang);
        return bar.state().kind().measured()
                ? words + bar.lasted().map(lasted -> " — " + lasted(lasted)).orElse("")
                : words;
    }

    private List<String> texts() {
        String shape = bar.state().kind().shape();
        String words = bar.state().words().in(lang);
        int remark = words.indexOf(" · ");
        String unremarked = remark < 0 ? words : words.substring(0, remark);
        String fewer =
                bar.state().kind().measured() ? bar.lasted().map(this::lasted).orElse(unremarked) : unremarked;
        String brief = bar.state().kind().brief().in(lang);
        return brief.isEmpty()
                ? List.of(shape + " " + words(), shape + " " + fewer, fewer, shape)
                : List.of(shape + " " + words(), shape + " " + fewer, fewer, brief, shape);
    }

    /** Of a bar that is only drawn in part, the duration is marked as the total. */
    private String lasted(Duration lasted) {
        String seconds = Seconds.in(lang, lasted);
        return cut ? TimelineMessages.total(seconds).in(lang) : seconds;
    }
}
