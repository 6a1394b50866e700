package org.bascule.cli;

import java.util.Optional;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
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

    BackendKind backend() {
        return backend;
    }

    /** The name asked for, or one that goes with the scenario. */
    LabName name(String scenario) {
        return Optional.ofNullable(lab).map(LabName::new).orElseGet(() -> new LabName(scenario.replace('_', '-')));
    }

    Timers timers() {
        return timers == TimersChoice.QUICK ? Timers.QUICK : Timers.DOCUMENTED;
    }
}
