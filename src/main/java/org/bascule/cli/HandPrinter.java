package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.MyTurn;
import org.bascule.scenario.run.ProgressListener;

/** Prints the steps that the trainee does by hand, and reads her keys meanwhile. */
final class HandPrinter implements ProgressListener {

    private static final String MARGIN = "    ";

    private final Terminal terminal;
    private final ProgressPrinter printer;
    /** A line typed by the user; empty at the end of the input. */
    private final Supplier<Optional<String>> input;

    private volatile Optional<HandKeys> keys = Optional.empty();
    private boolean listening;
    private boolean goalShown;

    HandPrinter(Terminal terminal, ProgressPrinter printer) {
        this(terminal, printer, ProgressPrinter::readLine);
    }

    HandPrinter(Terminal terminal, ProgressPrinter printer, Supplier<Optional<String>> input) {
        this.terminal = terminal;
        this.printer = printer;
        this.input = input;
    }

    /** The keys belong to this step from now on. */
    MyTurn turn(HandKeys ofStep) {
        keys = Optional.of(ofStep);
        if (!listening) {
            listening = true;
            terminal.line("");
            terminal.line("  " + CliMessages.typeInAnotherTerminal().in(terminal.lang()));
            ofStep.preparation().forEach(line -> terminal.line(MARGIN + terminal.cyan("$ " + line)));
            Thread reader = new Thread(this::read, "keys");
            reader.setDaemon(true);
            reader.start();
        }
        return ofStep.turn();
    }

    private void read() {
        Optional<String> line = input.get();
        while (line.isPresent()) {
            String typed = line.get();
            keys.ifPresent(now -> now.press(typed));
            line = input.get();
        }
        keys.map(HandKeys::turn).ifPresent(MyTurn::giveUp);
    }

    /** Without the document's commands: they are what the trainee looks for. */
    @Override
    public void before(Chapter chapter, Step step) {
        printer.title(chapter, step);
        goalShown = false;
        terminal.line(MARGIN
                + terminal.bold((step.checks().isEmpty() ? CliMessages.nothingIsChecked() : CliMessages.yourTurn())
                        .in(terminal.lang())));
        terminal.line(MARGIN + terminal.faint(CliMessages.keysByHand().in(terminal.lang())));
    }

    @Override
    public void performing(String typed) {
        printer.performing(typed);
    }

    @Override
    public void waiting(Waiting waiting) {
        List<Awaited> checks = waiting.checks();
        List<Awaited> pending = waiting.pending();
        if (!goalShown) {
            goalShown = true;
            checks.forEach(check -> terminal.line(MARGIN + "☐ " + check.says().in(terminal.lang())));
        }
        Text state = pending.isEmpty()
                ? checks.isEmpty() ? CliMessages.continueWhenDone() : CliMessages.sayWhenDone()
                : CliMessages.checksPassNow(
                        checks.size() - pending.size(),
                        checks.size(),
                        pending.get(0).says(),
                        pending.get(0).saw());
        terminal.transientLine(
                MARGIN + printer.spinner() + " " + waiting.spent().toSeconds() + " s  " + state.in(terminal.lang()));
    }
}
