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

/** What to do when a server refuses a command, from its message and the observed state of the lab. Never a guess. */
final class Remedies {

    private static final Text READ = ActionMessages.readServerMessage();

    private Remedies() {}

    /** After an etcdctl command. */
    static Text etcd(String message, Snapshot seen) {
        if (message.contains("unhealthy cluster") || message.contains("not enough started members")) {
            return unhealthy(seen);
        }
        if (message.contains("Peer URLs already exists")) {
            return ActionMessages.addressAlreadyRegistered();
        }
        return general(message, Service.ETCD, seen);
    }

    /** etcd changes its member list only while every member is healthy, even with quorum. */
    private static Text unhealthy(Snapshot seen) {
        List<String> notResponding = notResponding(seen);
        if (notResponding.isEmpty()) {
            return ActionMessages.memberJustCameBack();
        }
        Text remedy = remedy(notResponding, seen);
        return ActionMessages.membersMustRespond(String.join(", ", notResponding), remedy);
    }

    /** After a patronictl command, which depends on etcd. */
    static Text patroni(String message, Snapshot seen) {
        return general(message, Service.PATRONI, seen);
    }

    private static Text general(String message, Service service, Snapshot seen) {
        boolean unanswered = containsAny(
                message,
                "deadline exceeded",
                "timed out",
                "no leader",
                "connection refused",
                "Can not find suitable configuration",
                "etcd is not responding",
                "EtcdException",
                "Unable to connect");
        List<String> notResponding = notResponding(seen);
        Text remedy = remedy(notResponding, seen);
        if (unanswered
                && !seen.etcd().members().isEmpty()
                && !seen.etcd().quorum().held()) {
            Text account = seen.etcd().quorum().account();
            if (notResponding.isEmpty()) {
                return ActionMessages.waitForElection(account);
            }
            return ActionMessages.restoreQuorum(account, remedy);
        }
        if (unanswered && !notResponding.isEmpty()) {
            return ActionMessages.membersNotResponding(String.join(", ", notResponding), remedy);
        }
        if (unanswered) {
            return ActionMessages.serviceTimedOut(service.label());
        }
        return READ;
    }

    /** After an SQL statement on a node's PostgreSQL, or through its HAProxy. */
    static Text postgres(String message, String node, Snapshot seen) {
        if (containsAny(message, "read-only transaction", "recovery is in progress")) {
            return leader(seen);
        }
        if (containsAny(message, "recovery is not in progress")) {
            return ActionMessages.leaderHasNoReplay(node);
        }
        if (containsAny(message, "password authentication failed", "no pg_hba.conf entry", "does not exist")) {
            return ActionMessages.loginRejected();
        }
        if (containsAny(message, "starting up", "not yet accepting", "shutting down")) {
            return ActionMessages.postgresStartingOrStopping();
        }
        if (containsAny(message, "No space left")) {
            return ActionMessages.diskFull();
        }
        return containsAny(message, "refused", "timed out", "terminated", "connection attempt failed", "I/O error")
                ? noConnection(node, seen)
                : READ;
    }

    private static Text leader(Snapshot seen) {
        return seen.cluster()
                .leader()
                .map(leader -> ActionMessages.onlyLeaderAcceptsWrites(leader.name()))
                .orElse(ActionMessages.noLeaderAcceptsWrites());
    }

    private static Text noConnection(String node, Snapshot seen) {
        return switch (state(node, Service.PATRONI, seen)) {
            case DOWN -> ActionMessages.patroniStopped(node);
            case FROZEN -> ActionMessages.patroniFrozen(node);
            case UP -> ActionMessages.postgresNotResponding(node);
        };
    }

    /** The etcd members whose process is stopped or frozen: waiting does not help. */
    static List<String> stoppedEtcds(Snapshot seen) {
        return notResponding(seen).stream()
                .filter(node -> state(node, Service.ETCD, seen) != ServiceState.UP)
                .toList();
    }

    private static List<String> notResponding(Snapshot seen) {
        return seen.etcd().members().stream()
                .filter(Predicate.not(EtcdMember::answers))
                .map(EtcdMember::name)
                .toList();
    }

    /** What to do about etcd members that do not respond, by the state of their process. */
    private static Text remedy(List<String> nodes, Snapshot seen) {
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

    private static boolean containsAny(String message, String... parts) {
        String words = message.toLowerCase(Locale.ROOT);
        return List.of(parts).stream().anyMatch(part -> words.contains(part.toLowerCase(Locale.ROOT)));
    }
}
