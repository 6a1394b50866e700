package org.bascule.app.node;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.node.FactGroup.Fact;
import org.bascule.lab.Archiver;
import org.bascule.lab.Member;
import org.bascule.lab.Repository;
import org.bascule.lab.Repository.Backup;
import org.bascule.lab.Size;
import org.bascule.lab.Text;

/** What is known of a pgBackRest repository, and of a member that archives to it. */
final class PgbackrestFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private PgbackrestFacts() {}

    /** @param server the state of the TLS server on its node */
    static FactGroup of(Optional<Repository> repository, Value server) {
        return group(
                server,
                List.of(
                        Fact.of(NodeMessages.stanza(), Value.orUnknown(repository.map(Repository::stanza))),
                        Fact.of(
                                NodeMessages.status(),
                                repository.map(PgbackrestFacts::status).orElse(Value.UNKNOWN)),
                        Fact.of(
                                NodeMessages.archivedUpTo(),
                                Value.orUnknown(repository.flatMap(Repository::archivedUpTo))),
                        new Fact(
                                NodeMessages.backups(),
                                repository.map(PgbackrestFacts::backups).orElse(List.of(Value.UNKNOWN)))));
    }

    /** @param server the state of the TLS server on its node */
    static FactGroup of(Member member, Value server) {
        Optional<Member.Postgres> postgres = member.postgres();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                NodeMessages.archiving(),
                postgres.map(PgbackrestFacts::archiving).orElse(Value.UNKNOWN)));
        postgres.filter(seen -> seen.archiver().on() && !seen.readOnly())
                .map(Member.Postgres::archiver)
                .ifPresent(archiver -> facts.addAll(archiver(archiver)));
        return group(server, facts);
    }

    private static FactGroup group(Value server, List<Fact> facts) {
        return new FactGroup(Text.same("pgBackRest"), Optional.empty(), Optional.of(server), facts);
    }

    private static Value status(Repository repository) {
        return Value.quoted(repository.status() == 0 ? Tone.GOOD : Tone.WARNING, repository.message());
    }

    private static List<Value> backups(Repository repository) {
        return repository.backups().isEmpty()
                ? List.of(Value.of(Tone.OUT, NodeMessages.none()))
                : repository.backups().stream().map(PgbackrestFacts::backup).toList();
    }

    private static Value backup(Backup backup) {
        Text words = NodeMessages.backup(
                backup.label(),
                backup.type().label(),
                time(backup.finished()),
                new Size(backup.databaseBytes()).words(),
                new Size(backup.repositoryBytes()).words());
        return backup.failed() ? Value.of(Tone.BAD, NodeMessages.invalidChecksums(words)) : Value.of(Tone.GOOD, words);
    }

    private static Value archiving(Member.Postgres postgres) {
        Archiver archiver = postgres.archiver();
        if (!archiver.on()) {
            return Value.of(Tone.OUT, NodeMessages.archiveModeOff());
        }
        if (postgres.readOnly()) {
            return Value.of(Tone.OUT, NodeMessages.onlyLeaderArchives());
        }
        if (archiver.failing()) {
            return Value.of(Tone.BAD, NodeMessages.archiveCommandFails());
        }
        return archiver.archived().isPresent()
                ? Value.of(Tone.GOOD, NodeMessages.archiveCommandSucceeds())
                : Value.of(Tone.OUT, NodeMessages.nothingArchivedYet());
    }

    private static List<Fact> archiver(Archiver archiver) {
        return List.of(
                Fact.of(NodeMessages.lastArchived(), segment(archiver.archived(), archiver.archivedAt())),
                Fact.of(NodeMessages.lastFailed(), segment(archiver.failed(), archiver.failedAt())),
                Fact.of(NodeMessages.failures(), Value.quoted(archiver.failures())),
                Fact.of(
                        NodeMessages.walWaiting(),
                        Value.quoted(archiver.failing() ? Tone.WARNING : Tone.PLAIN, archiver.waiting())));
    }

    private static Value segment(Optional<String> segment, Optional<Instant> at) {
        return segment.map(name -> name + at.map(then -> ", " + time(then)).orElse(""))
                .map(Value::quoted)
                .orElse(Value.UNKNOWN);
    }

    private static String time(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, ZoneId.systemDefault()));
    }
}
