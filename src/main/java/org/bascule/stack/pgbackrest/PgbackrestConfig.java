package org.bascule.stack.pgbackrest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Accounts;
import org.bascule.lab.Ports;

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
    /** The variable that tells pgBackRest where its configuration is. */
    public static final String ENVIRONMENT = "PGBACKREST_CONFIG";

    /**
     * In seconds. pgBackRest retries a failed connection for twice as long, and PostgreSQL runs archive and restore commands one by one:
     * with the default of 60, a repository that is down would delay a replica for minutes.
     */
    private static final int IO_TIMEOUT = 2;

    /**
     * In seconds, instead of 1,830: the longest silence of another node's server, so that a frozen one is an error and not a wait. It must be
     * greater than the longest silence of PostgreSQL.
     */
    private static final int PROTOCOL_TIMEOUT = 25;

    private static final int DB_TIMEOUT = 20;

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
     * @param data PostgreSQL's data directory
     * @param sockets the directory of its Unix-domain socket
     */
    public record Client(String repository, String data, String sockets, int port) implements Contents {}

    /**
     * A member as the repository sees it; the rest is in the member's own configuration.
     *
     * @param host a host name or an address, which its certificate must contain
     * @param data its data directory
     */
    public record Server(String host, String data) {}

    /**
     * pgBackRest passes no option of the server on to the processes that serve its connections: they read the environment.
     *
     * @param member whether the node has a PostgreSQL, to which the server connects with the passwords of a file
     */
    public static List<String> serverCommand(String file, boolean member) {
        List<String> words = new ArrayList<>(List.of("env", ENVIRONMENT + "=" + file));
        if (member) {
            words.add("PGPASSFILE=" + sibling(file, PASSWORDS));
        }
        words.addAll(List.of("pgbackrest", "server"));
        return List.copyOf(words);
    }

    /**
     * PostgreSQL's settings of archiving, the same for every member: where the path of the configuration is not pgBackRest's default, it is
     * in the environment.
     */
    public static Map<String, String> archiving(String stanza) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("archive_mode", "on");
        settings.put("archive_command", "pgbackrest --stanza=" + stanza + " archive-push %p");
        settings.put("restore_command", "pgbackrest --stanza=" + stanza + " archive-get %f \"%p\"");
        return settings;
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
            global.put("start-fast", "y");
            for (int i = 0; i < holder.members().size(); i++) {
                host(cluster, "pg" + (i + 1), holder.members().get(i).host());
                cluster.put("pg" + (i + 1) + "-path", holder.members().get(i).data());
            }
        } else if (contents instanceof Client client) {
            host(global, "repo1", client.repository());
            cluster.put("pg1-path", client.data());
            cluster.put("pg1-port", client.port());
            cluster.put("pg1-socket-path", client.sockets());
            cluster.put("pg1-user", Accounts.SUPERUSER);
        }
        global.put("compress-type", "lz4");
        global.put("process-max", 2);
        global.put("io-timeout", IO_TIMEOUT);
        global.put("protocol-timeout", PROTOCOL_TIMEOUT);
        global.put("db-timeout", DB_TIMEOUT);
        global.put("tls-server-address", listen);
        if (port != Ports.PGBACKREST) {
            global.put("tls-server-port", port);
        }
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

    private void host(Map<String, Object> settings, String prefix, String host) {
        settings.put(prefix + "-host", host);
        settings.put(prefix + "-host-type", "tls");
        if (port != Ports.PGBACKREST) {
            settings.put(prefix + "-host-port", port);
        }
        identity(settings, prefix + "-host");
    }

    private void identity(Map<String, Object> settings, String prefix) {
        settings.put(prefix + "-ca-file", directory + "/" + AUTHORITY);
        settings.put(prefix + "-cert-file", directory + "/" + CERTIFICATE);
        settings.put(prefix + "-key-file", directory + "/" + KEY);
    }

    private static String sibling(String file, String name) {
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }
}
