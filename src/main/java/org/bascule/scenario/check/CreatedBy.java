package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Origin;
import org.bascule.lab.Repository;
import org.bascule.lab.Repository.Backup;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.OriginLog;
import org.bascule.stack.pgbackrest.PgbackrestErrors;

/**
 * How the data directory of members was created since the step began. Patroni's log says so; a restore must also be of a backup that the
 * repository has.
 */
public record CreatedBy(NodeRefs nodes, Origin method) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.createdBy(context.names(nodes), method);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniLogsMethod();
    }

    @Override
    public boolean staysTrue() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> created = context.current(nodes);
        Observation last = Observation.noNode();
        for (Node node : created) {
            last = look(context, node);
            if (!last.passes()) {
                return last;
            }
        }
        return last;
    }

    private Observation look(CheckContext context, Node node) {
        String logged = context.logSinceStep(node, Service.PATRONI);
        OriginLog log = OriginLog.EMPTY.read(logged);
        if (log.origin().isEmpty()) {
            return Observation.that(false, CheckMessages.notCreatedYet(node.name()));
        }
        if (log.origin().get() != method) {
            return Observation.never(
                    CheckMessages.createdOtherwise(node.name(), log.origin().get(), PgbackrestErrors.last(logged)));
        }
        return log.backup()
                .map(label -> restored(context.snapshot().repository(), node, label))
                .orElse(Observation.that(true, CheckMessages.found()));
    }

    private static Observation restored(Optional<Repository> repository, Node node, String label) {
        boolean known = repository.stream()
                .flatMap(seen -> seen.backups().stream())
                .map(Backup::label)
                .anyMatch(label::equals);
        return Observation.that(
                known,
                known ? CheckMessages.restoredFrom(node.name(), label) : CheckMessages.backupNotInRepository(label));
    }
}
