package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import picocli.CommandLine;
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

    private final BackendOption backend;
    private CommandSpec command;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    @Option(names = "--timers", paramLabel = "documented|quick", defaultValue = "documented")
    private TimersChoice timers;

    LabOptions(Context context) {
        this.backend =
                new BackendOption(context.backends().all(), context.terminal().lang(), CommandLine.ScopeType.LOCAL);
    }

    /** Called by picocli with the command that has these options. */
    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec mixee) {
        command = mixee;
        backend.specs().forEach(command::addOption);
    }

    /**
     * Creates the lab, without nodes yet, and the images of its nodes if they are missing.
     *
     * @param chapters the chapters to run in it
     */
    Lab create(Context context, Scenario scenario, List<Chapter> chapters) {
        Backend chosen = backend.selected();
        chapters.forEach(chapter -> chapter.requireOf(chosen, context.backends().all()));
        chosen.require(scenario.topology()); // Report what is missing before the images are built, which takes minutes.
        chosen.images().ifPresent(images -> images.make(context.terminal()::progress));
        return chosen.create(name(scenario.id()), scenario.topology(), timers());
    }

    /** Opens a partly built lab; it keeps what it was created with. */
    Lab take(Context context, Scenario scenario) {
        ParseResult given = command.commandLine().getParseResult();
        if (Stream.of(BackendOption.NAME, VersionOptions.POSTGRES, VersionOptions.DEBIAN, "--timers")
                .anyMatch(given::hasMatchedOption)) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.continueKeepsSettings(), CliMessages.omitSettings());
        }
        LabName chosen = context.backends().choose(Optional.ofNullable(lab).map(LabName::new));
        Lab taken = context.backends().having(chosen).take(chosen).orElseThrow(() -> Backends.damaged(chosen));
        try {
            taken.requireVersions();
        } catch (Refusal gone) {
            taken.close();
            throw gone;
        }
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
