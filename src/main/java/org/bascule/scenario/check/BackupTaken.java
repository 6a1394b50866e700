package org.bascule.scenario.check;

import java.time.Instant;
import java.util.Optional;
import org.bascule.lab.Repository;
import org.bascule.lab.Repository.Backup;
import org.bascule.lab.Text;

/** The last backup in the repository is of this type, without errors, and was begun by the step. */
public record BackupTaken(Backup.Type type) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.backupTaken(type.label());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.backupReadsCluster();
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<Backup> last = context.snapshot().repository().flatMap(Repository::lastBackup);
        if (last.isEmpty()) {
            return Observation.that(
                    false,
                    context.snapshot()
                            .repository()
                            .map(seen -> Text.same(seen.message()))
                            .orElse(CheckMessages.repositoryNotResponding()));
        }
        // pgBackRest gives whole seconds.
        Instant began = Instant.ofEpochSecond(context.stepBeganAt().getEpochSecond());
        boolean ofThisStep = !last.get().started().isBefore(began);
        return Observation.that(
                ofThisStep && last.get().type() == type && !last.get().failed(),
                ofThisStep
                        ? CheckMessages.backup(
                                last.get().label(), last.get().type().label())
                        : CheckMessages.backupBeforeStep(last.get().label()));
    }
}
