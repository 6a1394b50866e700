package org.bascule.stack.etcd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bascule.lab.Ports;

/**
 * A member's {@code etcd.conf.yml}, in the document's order.
 *
 * @param address the address of the member
 * @param loopback whether it also listens on localhost, which requires its own network namespace
 * @param cluster every member of the cluster's initial list
 * @param state {@code NEW} to bootstrap a cluster, {@code EXISTING} to join one
 */
public record EtcdConfig(
        String name,
        String address,
        boolean loopback,
        String dataDir,
        String token,
        List<Peer> cluster,
        State state,
        Ports ports) {

    public record Peer(String name, String address) {

        String url(Ports ports) {
            return "http://" + address + ":" + ports.etcdPeer();
        }
    }

    /** The values of {@code initial-cluster-state}. */
    public enum State {
        NEW,
        EXISTING
    }

    public static final String FILE = "etcd.conf.yml";

    public static List<String> command(String file) {
        return List.of("etcd", "--config-file", file);
    }

    /** {@code etcdctl}, through a member. */
    public static List<String> ctl(String through, Ports ports, String... words) {
        List<String> command =
                new ArrayList<>(List.of("etcdctl", "--endpoints", "http://" + through + ":" + ports.etcdClient()));
        command.addAll(List.of(words));
        return List.copyOf(command);
    }

    /** @param data the directory next to the member's data */
    public static String snapshotFile(String data) {
        return data + "/snapshot.db";
    }

    /**
     * The data of a new cluster with one member, from a snapshot.
     *
     * @param program {@code etcdctl}, or {@code etcdutl} since etcd 3.6
     */
    public static List<String> restore(
            String program, String snapshot, Peer only, String token, String dataDir, Ports ports) {
        return List.of(
                program,
                "snapshot",
                "restore",
                snapshot,
                "--name=" + only.name(),
                "--initial-cluster=" + only.name() + "=" + only.url(ports),
                "--initial-cluster-token=" + token,
                "--initial-advertise-peer-urls=" + only.url(ports),
                "--data-dir=" + dataDir);
    }

    /** {@code etcdctl member add}, through an existing member. */
    public static List<String> memberAdd(String through, Peer added, Ports ports) {
        return List.of(
                "etcdctl",
                "--endpoints",
                "http://" + through + ":" + ports.etcdClient(),
                "member",
                "add",
                added.name(),
                "--peer-urls=" + added.url(ports));
    }

    public String text() {
        String own = new Peer(name, address).url(ports);
        String client = "http://" + address + ":" + ports.etcdClient();
        String listen = loopback ? "http://localhost:" + ports.etcdClient() + "," + client : client;
        String initial = String.join(
                ",",
                cluster.stream()
                        .map(peer -> peer.name() + "=" + peer.url(ports))
                        .toList());
        return """
                # Human-readable name for this member.
                name: %s

                # Directory of the WAL and the snapshots.
                data-dir: %s

                # URLs to listen on for peer and client traffic.
                listen-peer-urls: %s
                listen-client-urls: %s

                # URLs to advertise to the other members and to clients.
                initial-advertise-peer-urls: %s
                advertise-client-urls: %s

                # Read at the first start only: the initial members, the cluster token, and whether the cluster is new.
                initial-cluster: %s
                initial-cluster-token: %s
                initial-cluster-state: '%s'

                # For the document's check of /v2/machines; etcd 3.6 has no v2 API and ignores it. Patroni uses the v3 API.
                enable-v2: true

                # Patroni connects to etcd through this gateway, which is not enabled by default with a configuration file.
                enable-grpc-gateway: true
                """.formatted(
                        quoted(name),
                        quoted(dataDir),
                        own,
                        listen,
                        own,
                        client,
                        initial,
                        quoted(token),
                        state.name().toLowerCase(Locale.ROOT));
    }

    /** A single-quoted YAML string: only the quote itself needs escaping. */
    private static String quoted(String words) {
        return "'" + words.replace("'", "''") + "'";
    }
}
