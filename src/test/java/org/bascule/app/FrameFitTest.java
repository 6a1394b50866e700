package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.bascule.app.model.UserSettings.Frame;
import org.junit.jupiter.api.Test;

class FrameFitTest {

    private static final Rectangle2D SMALL = new Rectangle2D(0, 0, 1280, 720);
    private static final Rectangle2D LARGE = new Rectangle2D(1280, 0, 2560, 1440);

    @Test
    void theFirstWindowFitsOnASmallScreen() {
        assertThat(FrameFit.fit(frame(Double.NaN, Double.NaN, 1440, 900), List.of(SMALL)))
                .isEqualTo(frame(0, 0, 1280, 720));
    }

    @Test
    void theFirstWindowIsInTheMiddleOfALargeScreen() {
        assertThat(FrameFit.fit(frame(Double.NaN, Double.NaN, 1440, 900), List.of(new Rectangle2D(0, 40, 1920, 1040))))
                .isEqualTo(frame(240, 110, 1440, 900));
    }

    /** With GDK_SCALE=2 a screen of 1280 × 720 pixels has half as many units each way: fewer than the window's minimum. */
    @Test
    void aScaledScreenIsMeasuredInTheWindowsUnits() {
        assertThat(FrameFit.fit(frame(Double.NaN, Double.NaN, 1440, 900), List.of(new Rectangle2D(0, 0, 640, 360))))
                .isEqualTo(frame(0, 0, 640, 360));
    }

    @Test
    void aKeptFrameThatFitsStaysWhereItWas() {
        assertThat(FrameFit.fit(frame(100, 20, 1100, 650), List.of(SMALL))).isEqualTo(frame(100, 20, 1100, 650));
        assertThat(FrameFit.fit(frame(1400, 20, 1100, 650), List.of(SMALL, LARGE)))
                .isEqualTo(frame(1400, 20, 1100, 650));
    }

    @Test
    void aKeptFrameIsShrunkAndMovedOntoTheScreenThatShowsMostOfIt() {
        assertThat(FrameFit.fit(frame(400, 300, 1440, 900), List.of(SMALL))).isEqualTo(frame(0, 0, 1280, 720));
        assertThat(FrameFit.fit(frame(-300, 500, 1100, 650), List.of(SMALL))).isEqualTo(frame(0, 70, 1100, 650));
        assertThat(FrameFit.fit(frame(1200, 900, 1440, 900), List.of(SMALL, LARGE)))
                .isEqualTo(frame(1280, 540, 1440, 900));
    }

    @Test
    void aFrameOfAScreenThatIsGoneComesToTheFirst() {
        assertThat(FrameFit.fit(frame(2000, 1000, 1100, 650), List.of(SMALL))).isEqualTo(frame(90, 35, 1100, 650));
    }

    @Test
    void withoutAScreenNothingIsChanged() {
        assertThat(FrameFit.fit(frame(1, 2, 3, 4), List.of())).isEqualTo(frame(1, 2, 3, 4));
    }

    private static Frame frame(double x, double y, double width, double height) {
        return new Frame(x, y, width, height, false);
    }
}
