package org.bascule.scenario.check;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.stack.pgbackrest.PgbackrestCommands;
import org.bascule.stack.pgbackrest.PgbackrestInfo;

/** The archive holds the history file of the leader's timeline, which the promotion wrote. */
public record HistoryArchived() implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.historyArchived(
                timeline(context).map(HistoryArchived::file).orElse("*.history"));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.promotionArchivesHistory();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<Node> repository = context.spec().topology().repository();
        Optional<Integer> timeline = timeline(context);
        if (repository.isEmpty() || timeline.isEmpty()) {
            return Observation.that(false, CheckMessages.postgresNotResponding());
        }
        LabNode node = context.lab().node(repository.get());
        List<String> command = node.as(
                Service.PGBACKREST,
                new PgbackrestCommands(
                                context.configFile(repository.get(), Service.PGBACKREST),
                                context.spec().topology().scope())
                        .histories());
        try {
            Output output = node.run(command, LIMIT);
            List<String> files = PgbackrestInfo.paths(output.text());
            return Observation.that(
                    files.stream().anyMatch(path -> path.endsWith("/" + file(timeline.get()))),
                    files.isEmpty() ? Text.same("—") : Text.same(String.join(", ", files)));
        } catch (Refusal nodeDown) {
            return Observation.that(false, CheckMessages.repositoryNotResponding());
        }
    }

    private static Optional<Integer> timeline(CheckContext context) {
        return context.snapshot().cluster().leader().flatMap(Member::timeline);
    }

    private static String file(int timeline) {
        return String.format(Locale.ROOT, "%08X.history", timeline);
    }
}
