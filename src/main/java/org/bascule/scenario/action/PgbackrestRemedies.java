package org.bascule.scenario.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.NodeView;
import org.bascule.lab.Repository;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** What to do when pgBackRest fails, from its message and the observed state of the lab. */
final class PgbackrestRemedies {

    /** The first text that is found decides: one error often causes another, and pgBackRest lists the cause too. */
    private static final List<Map.Entry<String, Text>> BY_MESSAGE = List.of(
            Map.entry("No space left on device", ActionMessages.repositoryNotWritable()),
            Map.entry("FileWriteError", ActionMessages.repositoryNotWritable()),
            Map.entry("unable to write", ActionMessages.repositoryNotWritable()),
            Map.entry("has expired", ActionMessages.certificateExpired()),
            Map.entry("certificate expired", ActionMessages.certificateExpired()),
            Map.entry("unable to verify certificate", ActionMessages.certificateRejected()),
            Map.entry("unknown ca", ActionMessages.certificateRejected()),
            Map.entry("unable to find hostname", ActionMessages.certificateRejected()),
            Map.entry("access denied", ActionMessages.pgbackrestAccessDenied()),
            Map.entry("unable to acquire lock", ActionMessages.pgbackrestAlreadyRunning()),
            Map.entry("stop file exists", ActionMessages.pgbackrestStopped()),
            Map.entry("do not match", ActionMessages.stanzaOfAnotherCluster()),
            Map.entry("requires option: pg", ActionMessages.stanzaNotConfigured()),
            Map.entry("has a stanza-create been performed", ActionMessages.createStanzaFirst()),
            Map.entry("does this stanza exist", ActionMessages.createStanzaFirst()),
            Map.entry("missing stanza", ActionMessages.createStanzaFirst()),
            Map.entry("group or other permissions", ActionMessages.privateKeyRejected()),
            Map.entry("unable to load key file", ActionMessages.privateKeyRejected()),
            Map.entry("password", ActionMessages.pgbackrestLoginRejected()),
            Map.entry("was not archived before", ActionMessages.walNotArchived()),
            Map.entry("archive_mode must be enabled", ActionMessages.archivingIsOff()),
            Map.entry("must contain pgbackrest", ActionMessages.archivingIsOff()));

    private PgbackrestRemedies() {}

    static Text of(String message, Snapshot seen) {
        if (message.contains("unable to connect") || message.contains("timeout")) {
            List<String> down = message.contains("was not archived before") ? repositoryDown(seen) : down(seen);
            if (!down.isEmpty()) {
                return ActionMessages.startPgbackrestOn(String.join(", ", down));
            }
        }
        Optional<Text> cause = BY_MESSAGE.stream()
                .filter(known -> message.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (cause.isEmpty() && seen.cluster().leader().isEmpty() && needsLeader(message)) {
            return ActionMessages.noLeaderAcceptsWrites();
        }
        return cause.orElse(ActionMessages.readServerMessage());
    }

    private static boolean needsLeader(String message) {
        return message.contains("unable to connect")
                || message.contains("unable to find primary")
                || message.contains("no database found");
    }

    /** Members archive their WAL through the server of the repository, whose own commands do without it. */
    private static List<String> repositoryDown(Snapshot seen) {
        return seen.repository().stream()
                .map(Repository::node)
                .filter(down(seen)::contains)
                .toList();
    }

    /** The nodes on which pgBackRest's server is stopped or frozen. */
    private static List<String> down(Snapshot seen) {
        return seen.nodes().stream()
                .filter(node -> node.created() && node.services().containsKey(Service.PGBACKREST))
                .filter(node -> node.services().get(Service.PGBACKREST) != ServiceState.UP)
                .map(NodeView::name)
                .toList();
    }
}
