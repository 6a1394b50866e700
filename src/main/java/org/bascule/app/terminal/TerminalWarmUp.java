package org.bascule.app.terminal;

import com.pty4j.PtyProcessBuilder;
import com.techsenger.jeditermfx.core.model.JediTerminal;
import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bascule.app.model.UserSettings;
import org.bascule.background.Background;
import org.slf4j.LoggerFactory;

/**
 * Loads in the background what the first terminal of a run needs: its libraries, the system's part of pty4j, and its fonts. Otherwise
 * the first terminal opens later than all others, and the window does not respond for most of that time.
 */
public final class TerminalWarmUp {

    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final long LIMIT_SECONDS = 10;
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private TerminalWarmUp() {}

    /** Once in a run. Returns at once. */
    public static void start(UserSettings settings) {
        if (BEGUN.compareAndSet(false, true)) {
            Background.threads("terminal-warm-up")
                    .newThread(() -> load(settings))
                    .start();
        }
    }

    private static void load(UserSettings settings) {
        try {
            TerminalLook look = new TerminalLook(settings);
            StyleState style = new StyleState();
            TerminalTextBuffer text = new TerminalTextBuffer(COLUMNS, ROWS, style);
            TerminalScreen.Panel panel = new TerminalScreen.Panel(look, text, style);
            panel.loadFonts();
            new JediTerminal(panel, text, style);
            Process nothing = new PtyProcessBuilder()
                    .setCommand(new String[] {"true"})
                    .setEnvironment(Map.copyOf(System.getenv()))
                    .start();
            if (!nothing.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                nothing.destroyForcibly();
            }
            nothing.getInputStream().close();
            nothing.getOutputStream().close();
        } catch (IOException failed) {
            // So will the first terminal, which says why.
            LoggerFactory.getLogger(TerminalWarmUp.class).debug("no terminal can be opened", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
