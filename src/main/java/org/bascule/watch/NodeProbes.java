package org.bascule.watch;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.bascule.backend.Lab;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Node;
import org.bascule.lab.Origin;
import org.bascule.lab.Ports;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Repository;
import org.bascule.lab.Role;
import org.bascule.lab.Service;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdHttp;
import org.bascule.stack.haproxy.HaproxyClient;
import org.bascule.stack.patroni.PatroniClient;
import org.bascule.stack.postgres.PostgresClient;

/** The probes of the servers that a node can run. */
final class NodeProbes implements AutoCloseable {

    /**
     * Interval for what starts a program on the node, reads a log, or has a replica asked whether it is the primary: while no member leads,
     * Patroni opens a replication connection for each such question to a replica.
     */
    private static final Duration COSTLY_EVERY = Duration.ofSeconds(4);

    private final Node node;
    private final boolean isRepository;
    private final Probe<EtcdMember> etcd;
    private final Probe<Optional<PatroniClient.Account>> patroni;
    private final Probe<Boolean> primary;
    private final Probe<PostgresReply> postgres;
    private final Probe<Optional<List<ProxyServer>>> haproxy;
    private final Probe<Optional<Repository>> repository;
    private final Probe<Optional<Origin>> origin;
    private final PostgresProbe connection;
    private volatile long costlyAskedAt = System.nanoTime() - COSTLY_EVERY.toNanos();

    NodeProbes(Lab lab, Node node, Http http, PostgresClient client, Executor executor, Runnable answered) {
        this.node = node;
        this.isRepository =
                lab.spec().topology().repository().filter(node::equals).isPresent();
        Ports ports = lab.spec().topology().ports();
        this.connection = new PostgresProbe(client, () -> lab.node(node).reach(ports.postgresql()));
        EtcdHttp etcdHttp = new EtcdHttp(http);
        PatroniClient patroniClient = new PatroniClient(http);
        HaproxyClient haproxyClient = new HaproxyClient(http);
        this.etcd = new Probe<>(
                new EtcdMember(node.name(), false, false, false, Optional.empty()),
                () -> etcdHttp.member(node.name(), lab.node(node).reach(ports.etcdClient())),
                executor,
                answered);
        this.patroni = new Probe<>(
                Optional.empty(),
                () -> account(patroniClient, lab.node(node).reach(ports.patroni())),
                executor,
                answered);
        this.primary = new Probe<>(
                false, () -> patroniClient.answersPrimary(lab.node(node).reach(ports.patroni())), executor, answered);
        this.postgres = new Probe<>(PostgresReply.NOT_ASKED, connection::ask, executor, answered);
        RepositoryProbe repositoryProbe = new RepositoryProbe(lab, node);
        OriginProbe originProbe = new OriginProbe(lab, node);
        this.repository = new Probe<>(Optional.empty(), repositoryProbe::ask, executor, answered);
        this.origin = new Probe<>(Optional.empty(), originProbe::ask, executor, answered);
        this.haproxy = new Probe<>(
                Optional.empty(), () -> haproxyClient.servers(lab.node(node).reach(ports.stats())), executor, answered);
    }

    private Optional<PatroniClient.Account> account(PatroniClient client, InetSocketAddress api) {
        return postgres().postgres().isPresent() ? client.account(api) : client.accountNow(api);
    }

    /** @param now whether to send the costly queries too, whenever they were sent last */
    Stream<CompletableFuture<Void>> ask(boolean now) {
        Stream.Builder<CompletableFuture<Void>> asked = Stream.builder();
        boolean replica = isReplica();
        if (node.runs(Service.PATRONI)) {
            asked.add(postgres.ask()); // takes longest when it has to connect
            asked.add(patroni.ask());
            if (!replica) {
                asked.add(primary.ask());
            }
        }
        if (node.runs(Service.ETCD)) {
            asked.add(etcd.ask());
        }
        if (node.runs(Service.HAPROXY)) {
            asked.add(haproxy.ask());
        }
        if (now || System.nanoTime() - costlyAskedAt >= COSTLY_EVERY.toNanos()) {
            costlyAskedAt = System.nanoTime();
            if (isRepository) {
                asked.add(repository.ask());
            }
            if (node.runs(Service.PATRONI)) {
                asked.add(origin.ask());
            }
            if (replica) {
                asked.add(primary.ask());
            }
        }
        return asked.build();
    }

    /** So it said last, and did not answer as the primary. */
    private boolean isReplica() {
        return !primary.last()
                && patroni.last()
                        .filter(account -> account.role() == Role.REPLICA)
                        .isPresent();
    }

    /** Empty where none can run. */
    Optional<CompletableFuture<Void>> askPostgres() {
        return node.runs(Service.PATRONI) ? Optional.of(postgres.ask()) : Optional.empty();
    }

    void askPatroni() {
        if (node.runs(Service.PATRONI)) {
            patroni.ask();
        }
    }

    void askPrimary() {
        if (node.runs(Service.PATRONI)) {
            primary.ask();
        }
    }

    void askHaproxy() {
        if (node.runs(Service.HAPROXY)) {
            haproxy.ask();
        }
    }

    EtcdMember etcd() {
        return etcd.last();
    }

    Optional<PatroniClient.Account> patroni() {
        return patroni.last();
    }

    boolean answersPrimary() {
        return primary.last();
    }

    PostgresReply postgres() {
        return postgres.last();
    }

    Optional<Repository> repository() {
        return repository.last();
    }

    Optional<Origin> origin() {
        return origin.last();
    }

    Optional<List<ProxyServer>> proxies() {
        return haproxy.last();
    }

    @Override
    public void close() {
        connection.close();
    }
}
