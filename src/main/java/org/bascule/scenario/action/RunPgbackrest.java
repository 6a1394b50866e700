package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Repository.Backup;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.pgbackrest.PgbackrestCommands;

/** Runs a pgBackRest command on the node of the repository. */
public record RunPgbackrest(NodeRef on, What command) implements Action {

    /** The commands. */
    public enum What {
        STANZA_CREATE,
        STANZA_UPGRADE,
        CHECK,
        FULL_BACKUP,
        DIFF_BACKUP;

        private List<String> words(PgbackrestCommands commands) {
            return switch (this) {
                case STANZA_CREATE -> commands.createStanza();
                case STANZA_UPGRADE -> commands.upgradeStanza();
                case CHECK -> commands.check();
                case FULL_BACKUP -> commands.backup(Backup.Type.FULL);
                case DIFF_BACKUP -> commands.backup(Backup.Type.DIFF);
            };
        }

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        LabNode lab = context.lab().node(node);
        List<String> words = lab.as(
                Service.PGBACKREST,
                command.words(new PgbackrestCommands(
                        context.configFile(node, Service.PGBACKREST),
                        context.spec().topology().scope())));
        return List.of(new Command(lab.commandLines().run(words), () -> {
            Output output = lab.run(words, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.pgbackrestFailed(command.label(), output.exitCode()),
                                PgbackrestRemedies.of(
                                        output.text(), context.observer().fresh()),
                                output.text()));
            }
            return output.text();
        }));
    }
}
