package org.bascule.cli;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.bascule.lab.Visible;

/** A line of the log. Libraries put into it what servers and files said. */
public final class VisibleLayout extends PatternLayout {

    @Override
    public String doLayout(ILoggingEvent event) {
        return Visible.of(super.doLayout(event));
    }
}
