package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import org.junit.jupiter.api.Test;

class VisibleLayoutTest {

    @Test
    void controlCharactersAreEscapedInTheLog() throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(VisibleLayoutTest.class.getResource("/logback.xml"));
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("STDERR");
        LayoutWrappingEncoder<ILoggingEvent> encoder = (LayoutWrappingEncoder<ILoggingEvent>) appender.getEncoder();

        String line = encoder.getLayout()
                .doLayout(new LoggingEvent(
                        "", context.getLogger("x"), Level.INFO, "said \u001b[2J", new Exception("\u009b"), null));

        assertThat(line).contains("said \\u001b[2J", "\\u009b").doesNotContain("\u001b", "\u009b");
    }
}
