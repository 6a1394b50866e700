package org.bascule.app.diagram;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.app.diagram.Server.Kind;
import org.bascule.app.diagram.Server.Line;
import org.bascule.lab.Archiver;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Repository;
import org.bascule.lab.Repository.Backup;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Size;
import org.bascule.lab.Text;

/** The node of the pgBackRest repository, and WAL archiving to it. */
record RepositoryFacts(DiagramInput input) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    private record Role(CardState state, Text words) {}

    /** Empty until the node is created. */
    Optional<Card> card() {
        return input.spec().topology().repository().flatMap(node -> input.created(node.name())
                .map(view -> card(node, view)));
    }

    /** From each member that accepts writes with archive_mode on. */
    List<Archiving> archivings() {
        if (input.spec()
                .topology()
                .repository()
                .flatMap(node -> input.created(node.name()))
                .isEmpty()) {
            return List.of();
        }
        return input.cluster().members().stream()
                .filter(Member::acceptsWrites)
                .filter(member -> archiver(member).on())
                .map(member -> archiving(member.name(), archiver(member)))
                .toList();
    }

    private Archiving archiving(String member, Archiver archiver) {
        if (archiver.failing()) {
            return new Archiving(member, Archiving.Kind.BROKEN, input.say(DiagramMessages.failing()));
        }
        return archiver.archived().isPresent()
                ? new Archiving(member, Archiving.Kind.WORKING, input.say(DiagramMessages.archiving()))
                : new Archiving(member, Archiving.Kind.WAITING, input.say(DiagramMessages.nothingArchived()));
    }

    private Card card(Node node, NodeView view) {
        Role role = role(node);
        return new Card(
                node.name(), view.address(), role.state(), input.say(role.words()), "", List.of(backups(), archive()));
    }

    private Role role(Node node) {
        if (is(node, ServiceState.FROZEN)) {
            return new Role(CardState.FROZEN, DiagramMessages.tlsServerFrozen());
        }
        if (is(node, ServiceState.DOWN)) {
            return input.past().saw(node.name(), Service.PGBACKREST)
                    ? new Role(CardState.DOWN, DiagramMessages.tlsServerStopped())
                    : new Role(CardState.IDLE, DiagramMessages.noServiceRunning());
        }
        List<Text> words = new ArrayList<>(List.of(DiagramMessages.tlsServerRunning()));
        List<String> stopped = membersWithoutServer();
        if (!stopped.isEmpty()) {
            words.add(DiagramMessages.stoppedOn(input.abbreviated(stopped)));
        }
        boolean failing = input.cluster().members().stream()
                .anyMatch(member -> member.acceptsWrites() && archiver(member).failing());
        if (failing) {
            words.add(DiagramMessages.archivingFails());
        }
        return new Role(words.size() > 1 ? CardState.CHANGING : CardState.FOLLOWER, Text.joined(" · ", words));
    }

    /** Those whose TLS server has run and does not run now: no backup can be taken from them. */
    private List<String> membersWithoutServer() {
        return input.spec().topology().members().stream()
                .filter(member -> input.past().saw(member.name(), Service.PGBACKREST))
                .filter(member -> is(member, ServiceState.DOWN))
                .map(Node::name)
                .toList();
    }

    private Server backups() {
        Optional<Repository> repository = input.snapshot().repository();
        Optional<Backup> last = repository.flatMap(Repository::lastBackup);
        Text words = last.map(this::backup).orElseGet(() -> withoutBackup(repository));
        return new Server(
                Kind.BACKUPS,
                input.say(DiagramMessages.lastBackup()),
                "stanza " + input.spec().topology().scope(),
                last.isEmpty() ? CardState.IDLE : last.get().failed() ? CardState.DOWN : CardState.FOLLOWER,
                List.of(new Line("last-backup", input.say(words))));
    }

    private static Text withoutBackup(Optional<Repository> repository) {
        if (repository.isEmpty()) {
            return Text.same("?");
        }
        return repository.get().hasStanza() ? DiagramMessages.noBackup() : DiagramMessages.noStanza();
    }

    private Text backup(Backup backup) {
        Text words = DiagramMessages.backup(
                backup.type().label(),
                time(backup.finished()),
                new Size(backup.databaseBytes()).words(),
                new Size(backup.repositoryBytes()).words());
        return backup.failed() ? DiagramMessages.invalidChecksums(words) : words;
    }

    private Server archive() {
        Optional<Member> leader =
                input.cluster().members().stream().filter(Member::acceptsWrites).findFirst();
        Optional<Archiver> archiver = leader.map(RepositoryFacts::archiver);
        boolean failing = archiver.filter(Archiver::failing).isPresent();
        boolean works = archiver.flatMap(Archiver::archived).isPresent();
        return new Server(
                Kind.WAL_ARCHIVE,
                input.say(DiagramMessages.walArchive()),
                input.snapshot()
                        .repository()
                        .flatMap(Repository::archivedUpTo)
                        .map(segment -> "→ " + segment)
                        .orElse(""),
                failing ? CardState.DOWN : works ? CardState.FOLLOWER : CardState.IDLE,
                List.of(new Line(
                        "archiving",
                        input.say(leader.map(member -> archiving(member.name(), archiver(member), failing))
                                .orElse(DiagramMessages.noLeader())))));
    }

    private Text archiving(String member, Archiver archiver, boolean failing) {
        if (!archiver.on()) {
            return DiagramMessages.archiveModeOff(member);
        }
        Text words = failing
                ? DiagramMessages.archiveCommandFails()
                : archiver.archivedAt()
                        .map(at -> DiagramMessages.archivedBy(member, time(at)))
                        .orElseGet(() -> DiagramMessages.nothingArchivedBy(member));
        // A file that is complete waits for a moment before it is archived.
        return failing || archiver.waiting() > 1 ? DiagramMessages.walWaiting(words, archiver.waiting()) : words;
    }

    /** With the day, unless it is the day of the snapshot. */
    private Text time(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZoneId.systemDefault());
        LocalDateTime now = LocalDateTime.ofInstant(input.snapshot().at(), ZoneId.systemDefault());
        return local.toLocalDate().equals(now.toLocalDate())
                ? Text.same(TIME.format(local))
                : new Text(FRENCH_DAY.format(local), DAY.format(local));
    }

    private boolean is(Node node, ServiceState state) {
        return input.process(node.name(), Service.PGBACKREST)
                .filter(state::equals)
                .isPresent();
    }

    private static Archiver archiver(Member member) {
        return member.postgres().map(Member.Postgres::archiver).orElse(Archiver.OFF);
    }
}
