package org.bascule.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bascule.backend.Lab;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.run.FaultPlanting;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.scenario.run.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the lab and leaves it running. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {

    private static final String PROGRAM = "program";

    private final Context context;

    @Mixin
    private final LabOptions options;

    @Option(names = "--state", paramLabel = "CHAPTER")
    private String chapter;

    @Option(names = "--scenario", paramLabel = "DIR")
    private java.nio.file.Path path;

    @Option(names = "--continue")
    private boolean resume;

    @Option(names = "--timeout", paramLabel = "SECONDS")
    private Integer timeout;

    @Option(names = "--trace", paramLabel = "FILE")
    private java.nio.file.Path traceFile;

    UpCommand(Context context) {
        this.context = context;
        this.options = new LabOptions(context);
    }

    @Override
    public Integer call() {
        Instant began = Instant.now();
        Optional<Instant> deadline = deadline(began);
        Scenario scenario = Selection.lab(Optional.ofNullable(path), chapter != null);
        Optional<Chapter> start = Optional.ofNullable(chapter).map(word -> Selection.chapter(scenario, word));
        ProgressPrinter printer = new ProgressPrinter(context.terminal(), scenario, false);
        Trace trace = new Trace();
        if (traceFile != null) {
            trace.span(PROGRAM, "start of the JVM", started(), began);
        }
        try (TraceFile written = new TraceFile(Optional.ofNullable(traceFile), trace);
                Journal journal = Journal.inMemory()) {
            journal.follow(printer);
            journal.follow(written);
            try (LabLifetime lifetime = new LabLifetime(() -> lab(scenario), journal, context.terminal(), resume)) {
                trace.span(PROGRAM, "create the lab", began, Instant.now());
                build(lifetime, () -> {
                    new StateBuilder(lifetime.context(), journal, printer, deadline, trace)
                            .build(start.map(Chapter::starts).orElse(scenario.complete()));
                    start.ifPresent(new FaultPlanting(lifetime.context(), journal, printer)::plant);
                });
                new StatusTable(context.terminal(), lifetime.context().spec()).print(lifetime.look());
            }
        }
        start.filter(broken -> broken.fault().isPresent()).ifPresent(this::report);
        context.terminal().line("");
        context.terminal().line(CliMessages.builtAndVerified(Terminal.seconds(Duration.between(began, Instant.now()))));
        return ExitCode.PASSED;
    }

    /** In milliseconds; the process table has it with an error of up to a second. */
    private static Instant started() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private Lab lab(Scenario scenario) {
        return resume ? options.take(context, scenario) : options.create(context, scenario, List.of());
    }

    /** What a user reports of the lab that is broken now. */
    private void report(Chapter broken) {
        context.terminal().line("");
        context.terminal()
                .paragraphs(
                        "", broken.steps().get(0).text().in(context.terminal().lang()));
    }

    private Optional<Instant> deadline(Instant began) {
        if (timeout != null && timeout < 1) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.invalidTimeout(timeout), CliMessages.specifySeconds());
        }
        return Optional.ofNullable(timeout).map(began::plusSeconds);
    }

    /** Keeps what was built, unless Ctrl+C was pressed. */
    private void build(LabLifetime lifetime, Runnable builder) {
        try {
            builder.run();
            lifetime.keep();
        } catch (Refusal refusal) {
            if (Thread.currentThread().isInterrupted()) {
                throw refusal;
            }
            lifetime.keep();
            List<Problem> problems = new ArrayList<>(refusal.problems());
            problems.add(halfBuilt(lifetime.context().spec().name()));
            throw new Refusal(refusal.why(), problems);
        }
    }

    private Problem halfBuilt(LabName lab) {
        String command = "bascule up --continue --lab " + lab
                + (chapter == null ? "" : " --state " + chapter)
                + (path == null ? "" : " --scenario " + path);
        return new Problem(CliMessages.labHalfBuilt(lab), CliMessages.continueOrRemoveLab(command, lab));
    }
}
