package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import picocli.CommandLine.Option;

/** The options by which a lab to be built is described. */
final class LabOptions {

    /** The sets of timers there are to choose from. */
    enum TimersChoice {
        DOCUMENTED,
        QUICK
    }

    @Option(names = "--backend", paramLabel = "local|docker|lxc", defaultValue = "local")
    private BackendKind backend;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    @Option(names = "--timers", paramLabel = "documented|quick", defaultValue = "documented")
    private TimersChoice timers;

    /**
     * Makes the lab, without nodes yet; what nodes are made from first, where it is missing.
     *
     * @param chapters that are to be played in it
     */
    Lab create(Context context, Scenario scenario, List<Chapter> chapters) {
        Backend chosen = context.backends().get(backend);
        chapters.forEach(chapter -> chapter.requireOf(backend, chosen.capabilities()));
        chosen.require(scenario.topology()); // What is missing is said before minutes are spent.
        chosen.images().ifPresent(images -> images.make(context.terminal()::progress));
        return chosen.create(name(scenario.id()), scenario.topology(), timers());
    }

    /** The name asked for, or one that goes with the scenario. */
    private LabName name(String scenario) {
        return Optional.ofNullable(lab).map(LabName::new).orElseGet(() -> new LabName(scenario.replace('_', '-')));
    }

    private Timers timers() {
        return timers == TimersChoice.QUICK ? Timers.QUICK : Timers.DOCUMENTED;
    }
}
