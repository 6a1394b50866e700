package org.bascule.stack.patroni;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Accounts;
import org.bascule.lab.Ports;
import org.bascule.lab.Timers;
import org.bascule.stack.WrittenYaml;
import org.bascule.stack.pgbackrest.PgbackrestConfig;

/**
 * The Patroni configuration of a member, in the order of the document, without its errors (see {@code docs/errata.md}).
 *
 * @param address the address of the member
 * @param listen the address it listens on
 * @param etcd the address of etcd
 * @param proxied whether that address is a proxy; Patroni must then not connect to the members directly
 * @param members the number of members of the complete cluster
 * @param sharesMachine whether nodes share a machine; PostgreSQL then keeps its shared memory in its data directory, so that it is removed
 *     with it
 * @param restoring how the members use a pgBackRest repository; empty when they use none
 */
public record PatroniConfig(
        String scope,
        String name,
        String address,
        String listen,
        String etcd,
        boolean proxied,
        Timers timers,
        int members,
        String dataDir,
        String runDir,
        String binDir,
        boolean sharesMachine,
        Ports ports,
        Optional<Restoring> restoring) {

    /** Without a repository. */
    public PatroniConfig(
            String scope,
            String name,
            String address,
            String listen,
            String etcd,
            boolean proxied,
            Timers timers,
            int members,
            String dataDir,
            String runDir,
            String binDir,
            boolean sharesMachine,
            Ports ports) {
        this(
                scope,
                name,
                address,
                listen,
                etcd,
                proxied,
                timers,
                members,
                dataDir,
                runDir,
                binDir,
                sharesMachine,
                ports,
                Optional.empty());
    }

    /**
     * Members are restored from a pgBackRest repository, and archive their WAL there.
     *
     * @param stanza pgBackRest's name for the cluster
     * @param rewind whether a member whose timeline has diverged is rewound; otherwise it waits to be reinitialized
     * @param recoverTo where the cluster is recovered to when it is bootstrapped; empty to initialize a new cluster
     */
    public record Restoring(String stanza, boolean rewind, Optional<Target> recoverTo) {

        /**
         * @param time before which the recovery stops, as PostgreSQL's {@code recovery_target_time}
         * @param timeline that the cluster was on then
         */
        public record Target(String time, int timeline) {}

        /** Copies only the files that differ, if there are any. */
        private String replica() {
            return "pgbackrest --stanza=" + stanza + " --log-level-console=info --delta restore";
        }

        private String recovery(Target to) {
            return "pgbackrest --stanza=" + stanza + " --log-level-console=info --type=time --target=\"" + to.time()
                    + "\" --target-exclusive --target-timeline=" + to.timeline() + " --target-action=promote restore";
        }
    }

    /** Also set as {@code password_encryption}, whose default was different before PostgreSQL 14. */
    private static final String SCRAM = "scram-sha-256";

    private static final int DOCUMENTED_MEMBERS = 3;

    /** The file name used in the document: {@code pg1.yml} on {@code pg-1}. */
    public static String file(String member) {
        return member.replace("-", "") + ".yml";
    }

    public static List<String> command(String file) {
        return List.of("patroni", file);
    }

    public static List<String> ctl(String file, String... words) {
        List<String> command = new java.util.ArrayList<>(List.of("patronictl", "-c", file));
        command.addAll(List.of(words));
        return List.copyOf(command);
    }

    /** The prefix of Patroni's keys in etcd. */
    public static String prefix(String scope) {
        return "/service/" + scope + "/";
    }

    /** The replication slot of a member: its name, with the characters that a slot name may not contain replaced. */
    public static String slot(String member) {
        return member.replace('-', '_');
    }

    public String text() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("scope", scope);
        config.put("name", name);
        config.put(
                "restapi",
                map("listen", listen + ":" + ports.patroni(), "connect_address", address + ":" + ports.patroni()));
        config.put("etcd3", proxied ? map("host", etcd, "use_proxies", true) : map("host", etcd));
        config.put("bootstrap", bootstrap());
        config.put("postgresql", postgresql());
        try {
            return WrittenYaml.MAPPER.writeValueAsString(config);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The dynamic configuration of a new cluster. */
    public Map<String, Object> dynamic() {
        Map<String, Object> parameters = map(
                "wal_level",
                "replica",
                "hot_standby",
                "on",
                "wal_keep_size",
                "128MB",
                "max_wal_senders",
                replication(),
                "max_replication_slots",
                replication(),
                "checkpoint_timeout",
                30,
                "password_encryption",
                SCRAM);
        restoring.ifPresent(use -> parameters.putAll(PgbackrestConfig.archiving(use.stanza())));
        return map(
                "ttl", timers.ttl(),
                "loop_wait", timers.loopWait(),
                "retry_timeout", timers.retryTimeout(),
                "maximum_lag_on_failover", 1048576,
                "postgresql", map("use_pg_rewind", true, "use_slots", true, "parameters", parameters));
    }

    private Map<String, Object> bootstrap() {
        Map<String, Object> bootstrap = map("dcs", dynamic());
        Optional<String> recovery = restoring.flatMap(use -> use.recoverTo().map(use::recovery));
        if (recovery.isPresent()) {
            bootstrap.put("method", "pgbackrest");
            bootstrap.put(
                    "pgbackrest",
                    map("command", recovery.get(), "keep_existing_recovery_conf", true, "no_params", true));
            return bootstrap;
        }
        bootstrap.put(
                "initdb",
                // The lines that initdb writes to pg_hba.conf precede those below, and default to trust.
                List.of(
                        Map.of("encoding", "UTF8"),
                        "data-checksums",
                        Map.of("auth-host", SCRAM),
                        Map.of("auth-local", SCRAM)));
        bootstrap.put(
                "pg_hba",
                List.of(
                        "host all " + Accounts.SUPERUSER + " all " + SCRAM,
                        "host replication " + Accounts.REPLICATION + " all " + SCRAM));
        bootstrap.put("post_bootstrap", binDir + "/psql -c 'CREATE DATABASE " + Accounts.DATABASE + "'");
        return bootstrap;
    }

    /**
     * WAL senders and slots: two per replica during its base backup (files and WAL), and one spare. For three members this is
     * the document's 5.
     */
    private int replication() {
        return Math.max(DOCUMENTED_MEMBERS, members) * 2 - 1;
    }

    private Map<String, Object> postgresql() {
        Map<String, Object> parameters = new LinkedHashMap<>(map("unix_socket_directories", runDir));
        if (sharesMachine) {
            parameters.put("dynamic_shared_memory_type", "mmap");
        }
        Map<String, Object> replicas = new LinkedHashMap<>();
        restoring.ifPresent(use -> {
            replicas.put("create_replica_methods", List.of("pgbackrest", "basebackup"));
            replicas.put("pgbackrest", map("command", use.replica(), "keep_data", true, "no_params", true));
        });
        replicas.put("basebackup", List.of(Map.of("checkpoint", "fast")));
        if (restoring.filter(use -> !use.rewind()).isPresent()) {
            replicas.put("use_pg_rewind", false);
        }
        if (restoring.flatMap(Restoring::recoverTo).isPresent()) {
            // During the recovery Patroni's pg_hba.conf lets in local connections only.
            replicas.put("use_unix_socket", true);
            replicas.put("use_unix_socket_repl", true);
        }
        Map<String, Object> postgresql = map(
                "listen",
                address + ":" + ports.postgresql(),
                "connect_address",
                address + ":" + ports.postgresql(),
                "data_dir",
                dataDir,
                "bin_dir",
                binDir,
                "pgpass",
                runDir + "/pgpass");
        postgresql.putAll(replicas);
        postgresql.putAll(map(
                "authentication",
                map(
                        "replication", account(Accounts.REPLICATION),
                        "superuser", account(Accounts.SUPERUSER)),
                "parameters",
                parameters));
        return postgresql;
    }

    private static Map<String, Object> account(String name) {
        return map("username", name, "password", Accounts.PASSWORD);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
