package org.bascule.scenario.action;

import java.util.List;
import java.util.Map;
import org.bascule.lab.NodeView;
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
            Map.entry("has a stanza-create been performed", ActionMessages.createStanzaFirst()),
            Map.entry("does this stanza exist", ActionMessages.createStanzaFirst()),
            Map.entry("missing stanza", ActionMessages.createStanzaFirst()),
            Map.entry("password", ActionMessages.loginRejected()),
            Map.entry("was not archived before", ActionMessages.walNotArchived()),
            Map.entry("archive_mode must be enabled", ActionMessages.archivingIsOff()),
            Map.entry("must contain pgbackrest", ActionMessages.archivingIsOff()));

    private PgbackrestRemedies() {}

    static Text of(String message, Snapshot seen) {
        if (message.contains("unable to connect") || message.contains("unable to find primary")) {
            List<String> down = down(seen);
            if (!down.isEmpty()) {
                return ActionMessages.startPgbackrestOn(String.join(", ", down));
            }
            if (seen.cluster().leader().isEmpty()) {
                return ActionMessages.noLeaderAcceptsWrites();
            }
        }
        return BY_MESSAGE.stream()
                .filter(known -> message.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ActionMessages.readServerMessage());
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
