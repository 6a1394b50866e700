package org.bascule.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.HandRunner;
import org.bascule.scenario.run.Hint;
import org.bascule.scenario.run.MyTurn;

/** What the keys do while the trainee does a step by hand. Each is a line, empty for Enter. */
final class HandKeys {

    private static final String MARGIN = "    ";

    private final Terminal terminal;
    private final HandRunner runner;
    private final Chapter chapter;
    private final Step step;
    private final MyTurn turn = new MyTurn();
    private int shown;

    HandKeys(Terminal terminal, HandRunner runner, Chapter chapter, Step step) {
        this.terminal = terminal;
        this.runner = runner;
        this.chapter = chapter;
        this.step = step;
    }

    MyTurn turn() {
        return turn;
    }

    /** What to type before the commands of any step. */
    List<String> preparation() {
        return runner.terminal();
    }

    void press(String line) {
        switch (line.strip().toLowerCase(Locale.ROOT)) {
            case "" -> help();
            case "c" -> turn.done();
            case "d" -> turn.doIt();
            case "q" -> turn.giveUp();
            default -> terminal.line(MARGIN + keys(chapter).in(terminal.lang()));
        }
    }

    /** What each key does. */
    static Text keys(Chapter chapter) {
        return chapter.fault().isPresent() ? CliMessages.keysToRepair() : CliMessages.keysByHand();
    }

    /** Shows the next hint, or after the last one the next command. */
    private void help() {
        Optional<Hint> hint = runner.hints().next(chapter);
        if (hint.isEmpty()) {
            reveal();
            return;
        }
        terminal.line(MARGIN
                + terminal.bold(
                        CliMessages.hint(hint.get().number(), hint.get().of()).in(terminal.lang())));
        terminal.paragraphs(MARGIN, hint.get().says().in(terminal.lang()));
    }

    /** Shows the next command. */
    private void reveal() {
        List<HandCommand> commands;
        try {
            commands = runner.commands(chapter, step);
        } catch (Refusal refusal) {
            refusal.problems().forEach(terminal::problem);
            return;
        }
        if (shown >= commands.size()) {
            terminal.line(MARGIN
                    + terminal.faint(CliMessages.noMoreCommands(commands.size()).in(terminal.lang())));
            return;
        }
        HandCommand next = commands.get(shown++);
        runner.revealed(chapter, step, next);
        next.typed().lines().forEach(line -> terminal.line(MARGIN + terminal.cyan("$ " + line)));
        next.content().ifPresent(content -> content.lines()
                .forEach(line -> terminal.line(MARGIN + terminal.faint("| " + line))));
    }
}
