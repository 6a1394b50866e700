package org.bascule.stack.pgbackrest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Accounts;

/**
 * The {@code pgbackrest.conf} of a node. The nodes reach each other through pgBackRest's TLS server, which accepts the names that
 * {@code tls-server-auth} lists, for this stanza only (pgBackRest User Guide, "Setup TLS").
 *
 * @param stanza pgBackRest's name for the cluster
 * @param directory of the configuration, certificates included
 * @param listen the address of its TLS server
 * @param port of every TLS server
 * @param runDir in which it keeps its locks
 * @param clients the nodes from which its TLS server accepts connections
 * @param contents what the node is to the repository
 */
public record PgbackrestConfig(
        String stanza,
        String directory,
        String listen,
        int port,
        String runDir,
        List<String> clients,
        Contents contents) {

    public static final String FILE = "pgbackrest.conf";
    public static final String AUTHORITY = "ca.crt";
    public static final String AUTHORITY_KEY = "ca.key";
    public static final String CERTIFICATE = "server.crt";
    public static final String KEY = "server.key";
    public static final String PASSWORDS = "pgpass";

    /** What is on the node. */
    public sealed interface Contents permits Holder, Client {}

    /**
     * The node holds the repository, and takes the backups.
     *
     * @param path the repository's directory
     */
    public record Holder(String path, List<Server> members) implements Contents {}

    /**
     * The node holds a member of the cluster, which archives its WAL and is restored.
     *
     * @param repository the node of the repository
     */
    public record Client(Host repository, Postgres postgres) implements Contents {}

    /**
     * Another node.
     *
     * @param name by which it is reached: a host name or an address, which its certificate must contain
     * @param directory of pgBackRest's configuration there
     */
    public record Host(String name, String directory) {}

    /**
     * @param data its data directory
     * @param sockets the directory of its Unix-domain socket
     */
    public record Postgres(String data, String sockets, int port) {}

    /** A member as the repository sees it. */
    public record Server(Host host, Postgres postgres) {}

    /** @param member whether the node has a PostgreSQL, to which the server connects with the passwords of a file */
    public static List<String> serverCommand(String file, boolean member) {
        List<String> words = new ArrayList<>();
        if (member) {
            words.addAll(List.of("env", "PGPASSFILE=" + sibling(file, PASSWORDS)));
        }
        words.addAll(List.of("pgbackrest", "--config=" + file, "server"));
        return List.copyOf(words);
    }

    /** {@code archive_command} of every member: the configuration's path is in the environment where it is not pgBackRest's default. */
    public static String archiveCommand(String stanza) {
        return "pgbackrest --stanza=" + stanza + " archive-push %p";
    }

    /** {@code restore_command} of every member. */
    public static String restoreCommand(String stanza) {
        return "pgbackrest --stanza=" + stanza + " archive-get %f \"%p\"";
    }

    /** The passwords of the superuser, as libpq reads them. */
    public static String passwords() {
        return "*:*:*:" + Accounts.SUPERUSER + ":" + Accounts.PASSWORD + "\n";
    }

    public String text() {
        Map<String, Object> global = new LinkedHashMap<>();
        Map<String, Object> cluster = new LinkedHashMap<>();
        if (contents instanceof Holder holder) {
            global.put("repo1-path", holder.path());
            global.put("repo1-retention-full", 2);
            global.put("repo1-bundle", "y");
            global.put("compress-type", "lz4");
            global.put("start-fast", "y");
            for (int i = 0; i < holder.members().size(); i++) {
                member(cluster, "pg" + (i + 1), holder.members().get(i));
            }
        } else if (contents instanceof Client client) {
            host(global, "repo1", client.repository());
            postgres(cluster, "pg1", client.postgres());
        }
        global.put("process-max", 2);
        global.put("tls-server-address", listen);
        global.put("tls-server-port", port);
        identity(global, "tls-server");
        global.put("lock-path", runDir + "/pgbackrest");
        global.put("log-level-file", "off");
        StringBuilder text = new StringBuilder("[global]\n");
        global.forEach((key, value) -> text.append(key + "=" + value + "\n"));
        clients.forEach(name -> text.append("tls-server-auth=" + name + "=" + stanza + "\n"));
        text.append("\n[" + stanza + "]\n");
        cluster.forEach((key, value) -> text.append(key + "=" + value + "\n"));
        return text.toString();
    }

    private void member(Map<String, Object> settings, String prefix, Server member) {
        host(settings, prefix, member.host());
        postgres(settings, prefix, member.postgres());
    }

    private void host(Map<String, Object> settings, String prefix, Host host) {
        settings.put(prefix + "-host", host.name());
        settings.put(prefix + "-host-type", "tls");
        settings.put(prefix + "-host-port", port);
        settings.put(prefix + "-host-config", host.directory() + "/" + FILE);
        identity(settings, prefix + "-host");
    }

    private void identity(Map<String, Object> settings, String prefix) {
        settings.put(prefix + "-ca-file", directory + "/" + AUTHORITY);
        settings.put(prefix + "-cert-file", directory + "/" + CERTIFICATE);
        settings.put(prefix + "-key-file", directory + "/" + KEY);
    }

    private static void postgres(Map<String, Object> settings, String prefix, Postgres postgres) {
        settings.put(prefix + "-path", postgres.data());
        settings.put(prefix + "-port", postgres.port());
        settings.put(prefix + "-socket-path", postgres.sockets());
        settings.put(prefix + "-user", Accounts.SUPERUSER);
    }

    private static String sibling(String file, String name) {
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }
}
