package org.bascule.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bascule.backend.Lab;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.run.FaultPlanting;
import org.bascule.scenario.run.Jump;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a lab that exists to the state in which a chapter starts, by the shortest way. */
@Command(name = "jump")
final class JumpCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "CHAPTER")
    private String chapter;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    @Option(names = "--plan")
    private boolean planOnly;

    @Option(names = "--rebuild")
    private boolean rebuild;

    JumpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Instant began = Instant.now();
        Terminal terminal = context.terminal();
        Scenario scenario = Selection.builtIn();
        Chapter target = Selection.chapter(scenario, chapter);
        try (Journal journal = Journal.inMemory();
                LabLifetime lifetime = new LabLifetime(() -> take(scenario, target), journal, terminal, true)) {
            ProgressPrinter printer = new ProgressPrinter(terminal, scenario, false);
            journal.follow(printer);
            Jump jump = new Jump(lifetime.open(), printer);
            if (planOnly) {
                jump.tell(target.starts());
                return ExitCode.PASSED;
            }
            if (rebuild) {
                jump.rebuild(target.starts(), CliMessages.askedToRebuild());
            } else {
                jump.to(target.starts());
            }
            new FaultPlanting(lifetime.context(), journal, printer).plant(target);
            new StatusTable(terminal, lifetime.context().spec()).print(lifetime.look());
        }
        Text title = target.title();
        terminal.line("");
        terminal.line(CliMessages.atChapter(title, Terminal.seconds(Duration.between(began, Instant.now()))));
        return ExitCode.PASSED;
    }

    private Lab take(Scenario scenario, Chapter target) {
        LabName chosen = context.backends().choose(Optional.ofNullable(lab).map(LabName::new));
        Lab taken = context.backends().having(chosen).take(chosen).orElseThrow(() -> Backends.damaged(chosen));
        try {
            if (!taken.spec().topology().equals(scenario.topology())) {
                throw new Refusal(
                        Refusal.Cause.INPUT,
                        CliMessages.labOfAnotherScenario(chosen),
                        CliMessages.selectScenarioOrLab());
            }
            taken.requireVersions();
            target.requireOf(taken.spec().backend(), taken.capabilities());
            return taken;
        } catch (Refusal refused) {
            taken.close();
            throw refused;
        }
    }
}
