package org.bascule.scenario.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bascule.lab.Archiver;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Repository;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.stack.pgbackrest.PgbackrestErrors;

/**
 * WAL archiving of the leader.
 *
 * @param works true: a WAL file was archived since the step began, none waits, and the repository has it; false: {@code archive_command}
 *     fails, and WAL accumulates
 */
public record Archiving(@Default("true") boolean works) implements Check {

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    @Override
    public Text says(CheckContext context) {
        return works ? CheckMessages.archivingWorks() : CheckMessages.archivingFails();
    }

    @Override
    public Text why(CheckContext context) {
        return works ? CheckMessages.archiverWaitsForSegment() : CheckMessages.archiverRetries();
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<Member> leader = context.snapshot().cluster().leader();
        Optional<Archiver> seen = leader.flatMap(Member::postgres).map(Member.Postgres::archiver);
        if (seen.isEmpty()) {
            return Observation.that(false, CheckMessages.postgresNotResponding());
        }
        Archiver archiver = seen.get();
        if (!archiver.on()) {
            return Observation.that(false, "archive_mode = off");
        }
        if (archiver.failing()) {
            Optional<String> error = leader.flatMap(member -> lastError(context, member.name()));
            return Observation.that(
                    !works && archiver.waiting() > 0,
                    CheckMessages.archiveCommandFailed(archiver.failed().orElse("?"), archiver.waiting(), error));
        }
        return works ? working(context, archiver) : Observation.that(false, account(archiver));
    }

    private static Observation working(CheckContext context, Archiver archiver) {
        boolean sinceStep = archiver.archivedAt()
                .filter(last -> !last.isBefore(context.stepBeganAt()))
                .isPresent();
        Optional<String> segment =
                archiver.archived().filter(name -> SEGMENT.matcher(name).matches());
        Optional<String> inRepository = context.snapshot().repository().flatMap(Repository::archivedUpTo);
        boolean stored = segment.isEmpty()
                || inRepository
                        .filter(last -> last.compareTo(segment.get()) >= 0)
                        .isPresent();
        if (sinceStep && archiver.waiting() == 0 && !stored) {
            return Observation.that(false, CheckMessages.notInRepository(segment.get(), inRepository.orElse("—")));
        }
        return Observation.that(sinceStep && archiver.waiting() == 0, account(archiver));
    }

    private static Optional<String> lastError(CheckContext context, String member) {
        Node node = context.spec().topology().node(member);
        return PgbackrestErrors.last(context.logSinceStep(node, Service.PATRONI));
    }

    private static Text account(Archiver archiver) {
        return CheckMessages.lastArchived(archiver.archived().orElse("—"), archiver.waiting());
    }
}
