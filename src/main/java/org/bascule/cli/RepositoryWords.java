package org.bascule.cli;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bascule.lab.Archiver;
import org.bascule.lab.Lang;
import org.bascule.lab.Member;
import org.bascule.lab.Repository;
import org.bascule.lab.Size;
import org.bascule.lab.Snapshot;

/** What the status table says of the pgBackRest repository and of WAL archiving. */
record RepositoryWords(Lang lang) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    String stanza(Repository repository) {
        return CliMessages.stanza(repository.stanza(), repository.message()).in(lang);
    }

    String archive(Repository repository) {
        return repository
                .archivedUpTo()
                .map(segment -> CliMessages.archivedUpTo(segment).in(lang))
                .orElse("");
    }

    String backup(Repository.Backup backup) {
        return String.format(
                "%-4s %s  %s  %s (%s)",
                backup.type().label(),
                TIME.format(LocalDateTime.ofInstant(backup.finished(), ZoneId.systemDefault())),
                backup.label(),
                new Size(backup.databaseBytes()).words().in(lang),
                CliMessages.inRepository(new Size(backup.repositoryBytes()).words())
                        .in(lang));
    }

    /** How a member was created and whether it archives; nothing before there is a repository. */
    String member(Snapshot snapshot, Member member) {
        if (!snapshot.hasRepositoryNode()) {
            return "";
        }
        String origin = member.origin().map(from -> "  ← " + from.command()).orElse("");
        Optional<Archiver> archiver = member.postgres()
                .filter(postgres -> !postgres.readOnly())
                .map(Member.Postgres::archiver)
                .filter(Archiver::on);
        return origin + archiver.map(seen -> "  " + archiving(seen)).orElse("");
    }

    private String archiving(Archiver archiver) {
        return (archiver.failing() ? CliMessages.archivingFails(archiver.waiting()) : CliMessages.archiving()).in(lang);
    }
}
