package org.bascule.cli;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.bascule.lab.Visible;

/** Escapes control characters in log lines: libraries log what servers and files contain. */
public final class VisibleLayout extends PatternLayout {

    @Override
    public String doLayout(ILoggingEvent event) {
        return Visible.of(super.doLayout(event));
    }
}
