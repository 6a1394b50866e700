package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bascule.lab.LabName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes labs. */
@Command(name = "down")
final class DownCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    @Option(names = "--all")
    private boolean all;

    DownCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Backends backends = context.backends();
        backends.sweep();
        List<LabName> names = all
                ? backends.labs()
                : List.of(backends.choose(Optional.ofNullable(lab).map(LabName::new)));
        if (names.isEmpty()) {
            context.terminal().line(CliMessages.noLab());
        }
        for (LabName name : names) {
            backends.having(name)
                    .take(name)
                    .orElseThrow(() -> Backends.damaged(name))
                    .destroy();
            context.terminal().line(CliMessages.labRemoved(name.value()));
        }
        return ExitCode.PASSED;
    }
}
