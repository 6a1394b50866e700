package org.bascule.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bascule.backend.Lab;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.run.ChapterRunner;
import org.bascule.scenario.run.OpenLab;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.traffic.ClientPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs clients against a lab, beside whatever else is done to it, and says what they went through. */
@Command(name = "clients")
final class ClientsCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Context context;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    @Option(
            names = "--path",
            paramLabel = "own-haproxy|haproxy|multi-host",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "haproxy",
            converter = PathConverter.class)
    private List<ClientPath> paths;

    @Mixin
    private final ClientOptions options = new ClientOptions();

    @Option(names = "--for", paramLabel = "SECONDS")
    private Integer seconds;

    @Option(names = "--json")
    private boolean json;

    ClientsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        options.check();
        if (seconds != null && seconds < 1) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.invalidFor(seconds), CliMessages.specifySeconds());
        }
        LabName name = context.backends().choose(Optional.ofNullable(lab).map(LabName::new));
        try (Interrupt interrupt = new Interrupt();
                Lab found = context.backends().find(name);
                Journal journal = Journal.inMemory();
                OpenLab open = new OpenLab(found, journal, snapshot -> {})) {
            open.observer().fresh();
            ChapterRunner runner = new ChapterRunner(open.context(), journal, ProgressListener.NOBODY);
            Set<ClientPath> distinct = EnumSet.copyOf(paths);
            distinct.forEach(path -> runner.runAction(options.start(path, hosts(open, path))));
            follow(open, interrupt);
            open.context().traffic().stop();
            ClientsSummary summary = ClientsSummary.of(open.context());
            if (json) {
                context.terminal().line(summary.json());
            } else {
                summary.print(context.terminal());
            }
            return summary.complete() ? ExitCode.PASSED : ExitCode.FAILED;
        }
    }

    /** Prints what the clients go through until the time is over or Ctrl+C is pressed. */
    private void follow(OpenLab open, Interrupt interrupt) {
        Optional<Instant> end = Optional.ofNullable(seconds).map(Instant.now()::plusSeconds);
        ClientsProgress progress =
                new ClientsProgress(context.terminal(), open.context().traffic());
        if (!json) {
            progress.begin(end.isEmpty());
        }
        while (!interrupt.await(LOOK_EVERY)
                && end.filter(Instant.now()::isAfter).isEmpty()) {
            if (!json) {
                progress.print();
            }
        }
    }

    /** The nodes that a client with this path connects to: those with the service, as far as they exist. */
    private static NodeRefs hosts(OpenLab open, ClientPath path) {
        Service service = path == ClientPath.MULTI_HOST ? Service.PATRONI : Service.HAPROXY;
        List<String> names = open.lab().nodes().stream()
                .filter(node -> node.runs(service))
                .map(Node::name)
                .toList();
        if (names.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    CliMessages.nothingToConnectTo(Kinds.word(service.name())),
                    CliMessages.buildLabFirst());
        }
        return NodeRefs.of(names.toArray(String[]::new));
    }

    /** The value of {@code --path}. */
    static final class PathConverter implements ITypeConverter<ClientPath> {

        @Override
        public ClientPath convert(String word) {
            return ClientOptions.path(word);
        }
    }
}
