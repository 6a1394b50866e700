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

/** Shows the state reported by a lab's servers. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private static final int EXTRA_READINGS = 5;
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
                Observer observer = watch ? new Observer(found) : Observer.toLookOnce(found)) {
            show(found, observe(observer));
            if (watch) {
                observer.subscribe(snapshot -> show(found, snapshot));
                new CountDownLatch(1).await();
            }
        }
        return ExitCode.PASSED;
    }

    /** PostgreSQL is read twice, to know which members accept writes at the same time. More readings follow while etcd has quorum
     * but its keys have not been read yet. */
    private static Snapshot observe(Observer observer) {
        observer.fresh();
        Snapshot snapshot = observer.freshPostgres();
        for (int extra = 0; extra < EXTRA_READINGS && snapshot.cluster().known() instanceof Known.NotYet; extra++) {
            if (!snapshot.etcd().quorum().held()) {
                break;
            }
            snapshot = observer.fresh();
        }
        return snapshot;
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
