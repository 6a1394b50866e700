package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The options that describe the lab to build. */
final class LabOptions {

    /** The values of {@code --timers}. */
    enum TimersChoice {
        DOCUMENTED,
        QUICK
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--backend", paramLabel = "local|docker|lxc", defaultValue = "local")
    private BackendKind backend;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    @Option(names = "--timers", paramLabel = "documented|quick", defaultValue = "documented")
    private TimersChoice timers;

    /**
     * Creates the lab, without nodes yet, and the images of its nodes if they are missing.
     *
     * @param chapters the chapters to run in it
     */
    Lab create(Context context, Scenario scenario, List<Chapter> chapters) {
        Backend chosen = context.backends().get(backend);
        chapters.forEach(chapter -> chapter.requireOf(backend, chosen.capabilities()));
        chosen.require(scenario.topology()); // Report what is missing before the images are built, which takes minutes.
        chosen.images().ifPresent(images -> images.make(context.terminal()::progress));
        return chosen.create(name(scenario.id()), scenario.topology(), timers());
    }

    /** Opens a partly built lab; it keeps the backend and the timers it was created with. */
    Lab take(Context context, Scenario scenario) {
        ParseResult given = command.commandLine().getParseResult();
        if (given.hasMatchedOption("--backend") || given.hasMatchedOption("--timers")) {
            throw new Refusal(
                    Refusal.Cause.INPUT, CliMessages.continueKeepsSettings(), CliMessages.omitBackendAndTimers());
        }
        LabName chosen = context.backends().choose(Optional.ofNullable(lab).map(LabName::new));
        Lab taken = context.backends().having(chosen).take(chosen).orElseThrow(() -> Backends.damaged(chosen));
        if (!taken.spec().topology().equals(scenario.topology())) {
            taken.close();
            throw new Refusal(
                    Refusal.Cause.INPUT, CliMessages.labOfAnotherScenario(chosen), CliMessages.selectScenarioOrLab());
        }
        return taken;
    }

    /** The requested name, or one derived from the scenario. */
    private LabName name(String scenario) {
        return Optional.ofNullable(lab).map(LabName::new).orElseGet(() -> new LabName(scenario.replace('_', '-')));
    }

    private Timers timers() {
        return timers == TimersChoice.QUICK ? Timers.QUICK : Timers.DOCUMENTED;
    }
}
