package org.bascule.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Archiver;
import org.bascule.lab.Member;
import org.bascule.lab.Repository;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** Describes what changed in the pgBackRest repository, in WAL archiving and in the origin of the members. */
final class ArchiveChanges {

    private ArchiveChanges() {}

    static List<Text> between(Snapshot before, Snapshot after) {
        List<Text> changes = new ArrayList<>();
        // A repository that did not answer may have had these backups already.
        before.repository()
                .ifPresent(earlier -> after.repository().ifPresent(now -> changes.addAll(backups(earlier, now))));
        for (Member member : after.cluster().members()) {
            Optional<Member> earlier = before.cluster().member(member.name());
            Optional<Archiver> archiver = archiver(member);
            boolean failed = earlier.flatMap(ArchiveChanges::archiver)
                    .filter(Archiver::failing)
                    .isPresent();
            if (archiver.isPresent() && archiver.get().failing() != failed) {
                changes.add(
                        failed
                                ? JournalMessages.archivingWorks(member.name())
                                : JournalMessages.archivingFails(
                                        member.name(), archiver.get().failed().orElse("?")));
            }
            earlier.flatMap(Member::origin).ifPresent(then -> member.origin()
                    .filter(now -> now != then)
                    .ifPresent(now -> changes.add(JournalMessages.createdBy(member.name(), now.command()))));
        }
        return changes;
    }

    private static List<Text> backups(Repository before, Repository after) {
        return after.backups().stream()
                .filter(backup -> before.backups().stream()
                        .noneMatch(known -> known.label().equals(backup.label())))
                .map(backup -> JournalMessages.backupTaken(backup.type().label(), backup.label()))
                .toList();
    }

    /** Of a member that archives: a replica's statistics are of the time when it was the leader. */
    private static Optional<Archiver> archiver(Member member) {
        return member.postgres()
                .filter(postgres -> !postgres.readOnly())
                .map(Member.Postgres::archiver)
                .filter(Archiver::on);
    }
}
