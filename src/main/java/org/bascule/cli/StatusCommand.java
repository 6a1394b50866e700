package org.bascule.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.bascule.backend.Lab;
import org.bascule.lab.Known;
import org.bascule.lab.LabName;
import org.bascule.lab.Snapshot;
import org.bascule.watch.Observer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a lab's servers say. */
@Command(name = "status", resourceBundle = Help.BUNDLE)
final class StatusCommand implements Callable<Integer> {

    private static final int MORE = 5;
    private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J";

    private final Context context;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--watch")
    private boolean watch;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        LabName name = context.backends().choose(Optional.ofNullable(lab).map(LabName::new));
        try (Lab found = context.backends().find(name);
                Observer observer = new Observer(found)) {
            show(found, seen(observer));
            if (watch) {
                observer.subscribe(snapshot -> show(found, snapshot));
                new CountDownLatch(1).await();
            }
        }
        return ExitCode.HELD;
    }

    /** Twice, so that who writes at one time is known; and again while an etcd that could tell has not told the keys. */
    private static Snapshot seen(Observer observer) {
        observer.fresh();
        Snapshot seen = observer.fresh();
        for (int more = 0; more < MORE && seen.cluster().known() instanceof Known.NotYet; more++) {
            if (!seen.etcd().quorum().held()) {
                break;
            }
            seen = observer.fresh();
        }
        return seen;
    }

    private void show(Lab found, Snapshot snapshot) {
        Terminal terminal = context.terminal();
        if (json) {
            terminal.line(watch ? StatusJson.line(found.spec(), snapshot) : StatusJson.pretty(found.spec(), snapshot));
            return;
        }
        if (watch && terminal.interactive()) {
            terminal.line(CLEAR_SCREEN);
        }
        new StatusTable(terminal, found.spec()).print(snapshot);
    }
}
