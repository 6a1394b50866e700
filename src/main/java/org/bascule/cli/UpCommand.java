package org.bascule.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.bascule.journal.Journal;
import org.bascule.lab.Text;
import org.bascule.scenario.Builder;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.file.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the lab and leaves it up. */
@Command(name = "up", resourceBundle = Help.BUNDLE)
final class UpCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private LabOptions options;

    @Option(names = "--state", paramLabel = "CHAPTER")
    private String chapter;

    @Option(names = "--scenario", paramLabel = "DIR")
    private java.nio.file.Path path;

    UpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Instant began = Instant.now();
        Scenario scenario = path == null ? ScenarioReader.builtIn(Selection.DOCUMENT) : Selection.read(path);
        State state = chapter == null
                ? scenario.complete()
                : Selection.chapter(scenario, chapter).starts();
        Narrator narrator = new Narrator(context.terminal(), scenario, false);
        try (Journal journal = Journal.inMemory()) {
            journal.follow(narrator);
            try (Stand stand =
                    new Stand(() -> options.create(context, scenario, List.of()), journal, context.terminal(), false)) {
                new Builder(stand.stage(), journal, narrator).build(state);
                stand.keep();
                new StatusTable(context.terminal(), stand.stage().spec()).print(stand.look());
            }
        }
        context.terminal().line("");
        context.terminal()
                .line(Text.of(
                        "Construit et vérifié en %s. « bascule status » le montre, « bascule down » l'enlève.",
                        "Built and verified in %s. “bascule status” shows it, “bascule down” removes it.",
                        Terminal.seconds(Duration.between(began, Instant.now()))));
        return ExitCode.HELD;
    }
}
