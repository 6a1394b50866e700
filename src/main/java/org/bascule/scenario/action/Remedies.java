package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** What to do about a server's refusal: by what it said, and by what is seen of the lab. Never by the usual cause. */
final class Remedies {

    private static final Text READ = ActionMessages.readServerMessage();

    private Remedies() {}

    /** Of a command of etcd's. */
    static Text etcd(String said, Snapshot seen) {
        if (said.contains("unhealthy cluster") || said.contains("not enough started members")) {
            return unhealthy(seen);
        }
        if (said.contains("Peer URLs already exists")) {
            return ActionMessages.addressAlreadyRegistered();
        }
        return any(said, Service.ETCD, seen);
    }

    /** etcd changes its list of members only while each of them is healthy, quorum or not. */
    private static Text unhealthy(Snapshot seen) {
        List<String> silent = silent(seen);
        if (silent.isEmpty()) {
            return ActionMessages.memberJustCameBack();
        }
        Text mend = mend(silent, seen);
        return ActionMessages.membersMustRespond(String.join(", ", silent), mend);
    }

    /** Of a command of Patroni's, which keeps everything in etcd. */
    static Text patroni(String said, Snapshot seen) {
        return any(said, Service.PATRONI, seen);
    }

    private static Text any(String said, Service service, Snapshot seen) {
        boolean unanswered = holds(
                said,
                "deadline exceeded",
                "timed out",
                "no leader",
                "connection refused",
                "Can not find suitable configuration",
                "etcd is not responding",
                "EtcdException",
                "Unable to connect");
        List<String> silent = silent(seen);
        Text mend = mend(silent, seen);
        if (unanswered
                && !seen.etcd().members().isEmpty()
                && !seen.etcd().quorum().held()) {
            Text account = seen.etcd().quorum().account();
            if (silent.isEmpty()) {
                return ActionMessages.waitForElection(account);
            }
            return ActionMessages.restoreQuorum(account, mend);
        }
        if (unanswered && !silent.isEmpty()) {
            return ActionMessages.membersNotResponding(String.join(", ", silent), mend);
        }
        if (unanswered) {
            return ActionMessages.serviceTimedOut(service.label());
        }
        return READ;
    }

    /** Of a statement on a node's PostgreSQL, or through its HAProxy. */
    static Text postgres(String said, String node, Snapshot seen) {
        if (holds(said, "read-only transaction", "recovery is in progress")) {
            return leader(seen);
        }
        if (holds(said, "recovery is not in progress")) {
            return ActionMessages.leaderHasNoReplay(node);
        }
        if (holds(said, "password authentication failed", "no pg_hba.conf entry", "does not exist")) {
            return ActionMessages.loginRejected();
        }
        if (holds(said, "starting up", "not yet accepting", "shutting down")) {
            return ActionMessages.postgresStartingOrStopping();
        }
        if (holds(said, "No space left")) {
            return ActionMessages.diskFull();
        }
        return holds(said, "refused", "timed out", "terminated", "connection attempt failed", "I/O error")
                ? silence(node, seen)
                : READ;
    }

    private static Text leader(Snapshot seen) {
        return seen.cluster()
                .leader()
                .map(leader -> ActionMessages.onlyLeaderAcceptsWrites(leader.name()))
                .orElse(ActionMessages.noLeaderAcceptsWrites());
    }

    private static Text silence(String node, Snapshot seen) {
        return switch (state(node, Service.PATRONI, seen)) {
            case DOWN -> ActionMessages.patroniStopped(node);
            case FROZEN -> ActionMessages.patroniFrozen(node);
            case UP -> ActionMessages.postgresNotResponding(node);
        };
    }

    /** The members of etcd whose process is not there, or stands still: waiting for them is of no use. */
    static List<String> stoppedEtcds(Snapshot seen) {
        return silent(seen).stream()
                .filter(node -> state(node, Service.ETCD, seen) != ServiceState.UP)
                .toList();
    }

    private static List<String> silent(Snapshot seen) {
        return seen.etcd().members().stream()
                .filter(Predicate.not(EtcdMember::answers))
                .map(EtcdMember::name)
                .toList();
    }

    /** What to do about members of etcd that do not answer: a process that runs is not to be started. */
    private static Text mend(List<String> nodes, Snapshot seen) {
        List<Text> steps = new ArrayList<>();
        for (ServiceState state : ServiceState.values()) {
            String names = nodes.stream()
                    .filter(node -> state(node, Service.ETCD, seen) == state)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                steps.add(
                        switch (state) {
                            case UP -> ActionMessages.readLog(names);
                            case FROZEN -> ActionMessages.unfreeze(names);
                            case DOWN -> ActionMessages.start(names);
                        });
            }
        }
        return Text.joined(", ", steps);
    }

    private static ServiceState state(String node, Service service, Snapshot seen) {
        return seen.nodes().stream()
                .filter(any -> any.name().equals(node))
                .findFirst()
                .map(any -> any.services().get(service))
                .orElse(ServiceState.DOWN);
    }

    private static boolean holds(String said, String... parts) {
        String words = said.toLowerCase(Locale.ROOT);
        return List.of(parts).stream().anyMatch(part -> words.contains(part.toLowerCase(Locale.ROOT)));
    }
}
