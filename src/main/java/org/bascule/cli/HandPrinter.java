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
    /** Whether the step repairs a broken lab: what its checks look at would name the fault. */
    private boolean repairs;

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
            terminal.line("  " + CliMessages.orOnNode().in(terminal.lang()));
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
        repairs = chapter.fault().isPresent();
        goalShown = repairs;
        terminal.line(MARGIN + terminal.bold(goal(step).in(terminal.lang())));
        terminal.line(MARGIN + terminal.faint(HandKeys.keys(chapter).in(terminal.lang())));
    }

    private Text goal(Step step) {
        if (step.checks().isEmpty()) {
            return CliMessages.nothingIsChecked();
        }
        return repairs ? CliMessages.yourTurnToRepair() : CliMessages.yourTurn();
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
        terminal.transientLine(MARGIN + printer.spinner() + " "
                + waiting.spent().toSeconds() + " s  " + state(checks, pending).in(terminal.lang()));
    }

    private Text state(List<Awaited> checks, List<Awaited> pending) {
        if (pending.isEmpty()) {
            return checks.isEmpty() ? CliMessages.continueWhenDone() : CliMessages.sayWhenDone();
        }
        int passing = checks.size() - pending.size();
        // One that opens connections may not have been looked at yet.
        Awaited first = pending.stream()
                .filter(check -> !check.saw().en().isBlank())
                .findFirst()
                .orElse(pending.get(0));
        return repairs
                ? CliMessages.checksOfRepair(passing, checks.size())
                : CliMessages.checksPassNow(passing, checks.size(), first.says(), first.saw());
    }
}
