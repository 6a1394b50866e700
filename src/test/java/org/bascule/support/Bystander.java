package org.bascule.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bascule.backend.Lab;
import org.bascule.lab.Accounts;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Looks at a local lab with the servers' own clients, psql, curl and etcdctl, each begun afresh for each question, and with
 * nothing of the program that is tested.
 */
public final class Bystander implements AutoCloseable {

    /** An answer that took longer says how slow the machine is, not how the server stands. */
    private static final Duration PROMPT = Duration.ofMillis(600);

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String STANDING = """
            select case when pg_is_in_recovery() then 'read-only' else 'read-write' end,
                   case when pg_is_in_recovery() then (select received_tli from pg_stat_wal_receiver)
                        else ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int end,
                   coalesce((select status from pg_stat_wal_receiver), '')
            """;

    /**
     * How a member stands.
     *
     * @param postgres read-write, read-only, refuses (the login) or silent
     * @param timeline of one that leads or receives; empty otherwise
     */
    public record Standing(String postgres, Optional<Integer> timeline, boolean streams, boolean api) {}

    /**
     * All that was seen.
     *
     * @param keyRead whether etcd gave an answer
     * @param holder who holds the leader key, by that answer; empty for nobody
     */
    public record View(Map<String, Standing> members, boolean keyRead, Optional<String> holder) {

        /** Who both holds the key and takes writes. */
        public Optional<String> leader() {
            return holder.filter(name ->
                    members.containsKey(name) && members.get(name).postgres().equals("read-write"));
        }

        public List<String> writers() {
            return members.entrySet().stream()
                    .filter(member -> member.getValue().postgres().equals("read-write"))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * One look.
     *
     * @param prompt whether whoever answered did so at once
     */
    public record Look(View view, Instant began, Instant ended, boolean prompt) {}

    private record Answer(int exit, String out, String err, Duration took) {

        boolean prompt() {
            return exit != 0 || took.compareTo(PROMPT) < 0;
        }
    }

    private final Lab lab;
    private final List<Node> members;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public Bystander(Lab lab) {
        this.lab = lab;
        this.members = lab.spec().topology().members();
    }

    /** Asks everybody at once. */
    public Look look() {
        Instant began = Instant.now();
        CompletableFuture<Answer> key = ask(etcdctl());
        Map<String, CompletableFuture<Answer>> postgres =
                members.stream().collect(Collectors.toMap(Node::name, node -> ask(psql(node))));
        Map<String, CompletableFuture<Answer>> apis =
                members.stream().collect(Collectors.toMap(Node::name, node -> ask(curl(node))));
        Map<String, Standing> seen = new TreeMap<>();
        boolean prompt = key.join().prompt();
        for (Node node : members) {
            Answer server = postgres.get(node.name()).join();
            Answer api = apis.get(node.name()).join();
            seen.put(node.name(), standing(server, api.exit() == 0));
            prompt &= server.prompt() && api.prompt();
        }
        boolean read = key.join().exit() == 0;
        Optional<String> holder = Optional.of(key.join().out().strip()).filter(name -> read && !name.isEmpty());
        return new Look(new View(seen, read, holder), began, Instant.now(), prompt);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Standing standing(Answer postgres, boolean api) {
        if (postgres.exit() != 0) {
            return new Standing(postgres.err().contains("FATAL") ? "refuses" : "silent", Optional.empty(), false, api);
        }
        String[] columns = postgres.out().strip().split("\\|", -1);
        return new Standing(
                columns[0],
                columns[1].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(columns[1])),
                columns[2].equals("streaming"),
                api);
    }

    private List<String> psql(Node node) {
        return List.of(
                lab.node(node).paths().postgresBin() + "/psql",
                "-h",
                lab.spec().address(node),
                "-p",
                Integer.toString(Ports.POSTGRESQL),
                "-U",
                Accounts.SUPERUSER,
                "-d",
                Accounts.DATABASE,
                "-XAtc",
                STANDING);
    }

    private List<String> curl(Node node) {
        return List.of(
                "curl",
                "--silent",
                "--max-time",
                "2",
                "--output",
                "/dev/null",
                "http://" + lab.spec().address(node) + ":" + Ports.PATRONI + "/patroni");
    }

    private List<String> etcdctl() {
        String endpoints = lab.spec().topology().etcds().stream()
                .map(node -> lab.spec().address(node) + ":" + Ports.ETCD_CLIENT)
                .collect(Collectors.joining(","));
        return List.of(
                "etcdctl",
                "--endpoints=" + endpoints,
                "--dial-timeout=1s",
                "--command-timeout=2s",
                "get",
                "--print-value-only",
                PatroniConfig.prefix(lab.spec().topology().scope()) + "leader");
    }

    private CompletableFuture<Answer> ask(List<String> command) {
        return CompletableFuture.supplyAsync(() -> answer(command), threads);
    }

    private static Answer answer(List<String> command) {
        long began = System.nanoTime();
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment()
                    .putAll(Map.of("PGPASSWORD", Accounts.PASSWORD, "PGCONNECT_TIMEOUT", "2", "ETCDCTL_API", "3"));
            Process process = builder.start();
            CompletableFuture<?> late = new CompletableFuture<>()
                    .orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((none, over) -> process.destroyForcibly());
            String out;
            String err;
            try {
                out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException closed) {
                if (System.nanoTime() - began < LIMIT.toNanos()) {
                    throw closed;
                }
                // It was ended while what it printed was read.
                out = "";
                err = "";
            }
            int exit = process.waitFor();
            late.cancel(false);
            return new Answer(exit, out, err, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(command.get(0) + " could not be run", failed);
        }
    }
}
