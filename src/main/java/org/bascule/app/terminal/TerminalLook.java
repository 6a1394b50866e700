package org.bascule.app.terminal;

import com.techsenger.jeditermfx.core.Color;
import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import com.techsenger.jeditermfx.ui.TerminalActionPresentation;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;
import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Text;

/** Colours, font, keys and memory of a terminal. It follows the settings: the theme, the presentation mode, the language. */
final class TerminalLook extends DefaultSettingsProvider {

    private static final int SCROLL_BACK = 5_000;
    private static final int FRAMES_PER_SECOND = 30;
    private static final float SIZE = 13;
    private static final float SIZE_WHEN_PRESENTING = 19;

    /** The sixteen colours of a terminal in Primer, the window's theme: of the dark one, and of the light one. */
    private static final int[] DARK = {
        0x484f58, 0xff7b72, 0x3fb950, 0xd29922, 0x58a6ff, 0xbc8cff, 0x39c5cf, 0xb1bac4,
        0x6e7681, 0xffa198, 0x56d364, 0xe3b341, 0x79c0ff, 0xd2a8ff, 0x56d4dd, 0xffffff
    };

    private static final int[] LIGHT = {
        0x24292f, 0xcf222e, 0x116329, 0x4d2d00, 0x0969da, 0x8250df, 0x1b7c83, 0x6e7781,
        0x57606a, 0xa40e26, 0x1a7f37, 0x633c01, 0x218bff, 0xa475f9, 0x3192aa, 0x8c959f
    };

    private final UserSettings settings;
    private final ColorPalette palette = new ColorPalette() {
        @Override
        protected Color getForegroundByColorIndex(int index) {
            return new Color((settings.dark().get() ? DARK : LIGHT)[index]);
        }

        @Override
        protected Color getBackgroundByColorIndex(int index) {
            return getForegroundByColorIndex(index);
        }
    };

    TerminalLook(UserSettings settings) {
        this.settings = settings;
    }

    @Override
    public ColorPalette getTerminalColorPalette() {
        return palette;
    }

    @Override
    public TerminalColor getDefaultForeground() {
        return colour(0xe6edf3, 0x1f2328);
    }

    @Override
    public TerminalColor getDefaultBackground() {
        return colour(0x0d1117, 0xffffff);
    }

    @Override
    public TextStyle getSelectionColor() {
        return new TextStyle(colour(0xffffff, 0x1f2328), colour(0x264f78, 0xb6d7ff));
    }

    @Override
    public TextStyle getFoundPatternColor() {
        return new TextStyle(colour(0x0d1117, 0x1f2328), colour(0xe3b341, 0xfae17d));
    }

    /** A colour that changes with the theme, also of what is on the screen already. */
    private TerminalColor colour(int dark, int light) {
        return new TerminalColor(() -> new Color(settings.dark().get() ? dark : light));
    }

    @Override
    public boolean useInverseSelectionColor() {
        return false;
    }

    @Override
    public Font getTerminalFont() {
        return Font.font("monospace", getTerminalFontSize());
    }

    @Override
    public float getTerminalFontSize() {
        return settings.presenting().get() ? SIZE_WHEN_PRESENTING : SIZE;
    }

    @Override
    public int getBufferMaxLinesCount() {
        return SCROLL_BACK;
    }

    @Override
    public int maxRefreshRate() {
        return FRAMES_PER_SECOND;
    }

    @Override
    public boolean audibleBell() {
        return false;
    }

    @Override
    public TerminalActionPresentation getCopyActionPresentation() {
        return action(TerminalMessages.copy(), "Ctrl+Shift+C");
    }

    @Override
    public TerminalActionPresentation getPasteActionPresentation() {
        return action(TerminalMessages.paste(), "Ctrl+Shift+V");
    }

    @Override
    public TerminalActionPresentation getFindActionPresentation() {
        return action(TerminalMessages.find(), "Ctrl+Shift+F");
    }

    @Override
    public TerminalActionPresentation getSelectAllActionPresentation() {
        return action(TerminalMessages.selectAll(), "Ctrl+Shift+A");
    }

    @Override
    public TerminalActionPresentation getClearBufferActionPresentation() {
        return action(TerminalMessages.clear(), "Ctrl+Shift+K");
    }

    @Override
    public TerminalActionPresentation getPageUpActionPresentation() {
        return action(TerminalMessages.pageUp(), "Shift+Page Up");
    }

    @Override
    public TerminalActionPresentation getPageDownActionPresentation() {
        return action(TerminalMessages.pageDown(), "Shift+Page Down");
    }

    @Override
    public TerminalActionPresentation getLineUpActionPresentation() {
        return action(TerminalMessages.lineUp(), "Ctrl+Shift+Up");
    }

    @Override
    public TerminalActionPresentation getLineDownActionPresentation() {
        return action(TerminalMessages.lineDown(), "Ctrl+Shift+Down");
    }

    @Override
    public TerminalActionPresentation getOpenUrlActionPresentation() {
        return new TerminalActionPresentation(
                TerminalMessages.openLink().in(settings.lang().get()), List.of());
    }

    private TerminalActionPresentation action(Text name, String keys) {
        return new TerminalActionPresentation(name.in(settings.lang().get()), KeyCombination.valueOf(keys));
    }
}
