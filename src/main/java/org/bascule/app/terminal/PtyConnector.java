package org.bascule.app.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.WinSize;
import com.techsenger.jeditermfx.core.ProcessTtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;
import java.nio.charset.StandardCharsets;

/** Connects what is drawn with a process on a terminal of the operating system. */
final class PtyConnector extends ProcessTtyConnector {

    private final PtyProcess process;
    private final String name;

    PtyConnector(PtyProcess process, String name) {
        super(process, StandardCharsets.UTF_8);
        this.process = process;
        this.name = name;
    }

    @Override
    public void resize(TermSize size) {
        if (process.isAlive()) {
            process.setWinSize(new WinSize(size.getColumns(), size.getRows()));
        }
    }

    @Override
    public String getName() {
        return name;
    }
}
