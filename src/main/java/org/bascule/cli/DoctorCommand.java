package org.bascule.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.bascule.backend.Backend;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Topology;
import org.bascule.scenario.file.ScenarioReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the backends that this machine can use, and what the others require. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final Context context;
    private final VersionOptions versions = new VersionOptions(CommandLine.ScopeType.LOCAL);

    DoctorCommand(Context context) {
        this.context = context;
    }

    /** Called by picocli with this command. */
    @Spec
    void addOptions(CommandSpec command) {
        versions.specs().forEach(command::addOption);
    }

    @Override
    public Integer call() {
        boolean usable = false;
        Topology topology = ScenarioReader.builtIn(Selection.DOCUMENT).topology();
        for (Backend backend : context.backends().all()) {
            usable |= examine(backend.with(versions.given()), topology);
        }
        List<LabName> labs = context.backends().labs();
        if (!labs.isEmpty()) {
            context.terminal()
                    .line(CliMessages.existingLabs(
                            String.join(", ", labs.stream().map(LabName::value).toList())));
        }
        return usable ? ExitCode.PASSED : ExitCode.UNAVAILABLE;
    }

    private boolean examine(Backend backend, Topology topology) {
        Terminal terminal = context.terminal();
        List<Problem> problems = backend.preflight(topology);
        if (problems.isEmpty()) {
            terminal.line(terminal.green("✓ ")
                    + CliMessages.backendReady(backend.kind().label(), backend.versions())
                            .in(terminal.lang()));
            return true;
        }
        terminal.line(terminal.red("✗ ")
                + CliMessages.backendUnavailable(backend.kind().label()).in(terminal.lang()));
        problems.forEach(terminal::problem);
        return false;
    }
}
