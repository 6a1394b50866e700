package org.bascule.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bascule.backend.Lab;
import org.bascule.backend.Signal;
import org.bascule.journal.Journal;
import org.bascule.lab.Known;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.scenario.State;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdGateway;
import org.bascule.stack.etcd.EtcdReader;
import org.bascule.support.Ground;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is known of the keys of one etcd that stands still, or loses its data and is founded again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatroniKeysIT {

    private static final int NETWORK = 63;
    private static final String PREFIX = "/service/keys/";
    private static final Duration SOON = Duration.ofSeconds(30);

    private Ground ground;
    private Lab lab;
    private Node etcd;

    @BeforeAll
    void createTheLab() {
        ground = Ground.on(NETWORK);
        lab = ground.backend()
                .create(new LabName("keys"), ScenarioReader.builtIn("poc").topology(), Timers.QUICK);
        etcd = lab.spec().topology().node("etcd1");
        found();
    }

    @AfterAll
    void removeEverything() {
        try {
            lab.destroy();
            assertThat(ground.remains()).isEmpty();
        } finally {
            ground.close();
        }
    }

    @Test
    void aRecreatedClusterIsReadFromTheBeginning() throws Exception {
        try (PatroniKeys keys = following()) {
            for (int i = 0; i < 50; i++) {
                put("leader", "pg-1");
            }
            keys.through(address());
            keys.read();
            assertThat(leader(keys)).contains("pg-1");

            lab.node(etcd).destroy();
            found();
            put("leader", "pg-2");

            await(() -> {
                keys.read();
                return leader(keys).equals(Optional.of("pg-2"));
            });
            put("leader", "pg-3");
            // By the watch: nobody reads.
            await(() -> leader(keys).equals(Optional.of("pg-3")));
        }
    }

    @Test
    void anEtcdThatDoesNotAnswerIsNotAnEmptyOne() throws Exception {
        put("leader", "pg-1");
        try (PatroniKeys before = following();
                PatroniKeys after = following()) {
            before.through(address());
            await(() -> {
                before.read();
                return before.known().isNow();
            });

            lab.node(etcd).signal(Service.ETCD, Signal.STOP);
            try {
                await(() -> lab.node(etcd).state(Service.ETCD) == ServiceState.FROZEN);
                after.through(address());
                after.read();
                before.read();

                assertThat(after.known()).isEqualTo(Known.notYet());
                assertThat(before.known()).isInstanceOf(Known.Since.class);
                assertThat(leader(before)).contains("pg-1");
            } finally {
                lab.node(etcd).signal(Service.ETCD, Signal.CONT);
            }

            await(() -> {
                after.read();
                before.read();
                return after.known().isNow() && before.known().isNow();
            });
            assertThat(leader(after)).contains("pg-1");
        }
    }

    @Test
    void onlyAClientThatFailedIsReplaced() {
        AtomicInteger clients = new AtomicInteger();
        try (PatroniKeys keys = new PatroniKeys(
                PREFIX,
                members -> {
                    clients.incrementAndGet();
                    return new EtcdClient(members, Duration.ofSeconds(1));
                },
                key -> {})) {
            keys.through(address());
            await(() -> {
                keys.read();
                return keys.known().isNow();
            });
            int before = clients.get();
            keys.connectAgain();
            assertThat(clients).hasValue(before);

            lab.node(etcd).signal(Service.ETCD, Signal.STOP);
            try {
                await(() -> lab.node(etcd).state(Service.ETCD) == ServiceState.FROZEN);
                keys.read();
                keys.connectAgain();
                keys.connectAgain();
                assertThat(clients).hasValue(before + 1);
            } finally {
                lab.node(etcd).signal(Service.ETCD, Signal.CONT);
            }
            await(() -> {
                keys.read();
                return keys.known().isNow();
            });
        }
    }

    /** Two vote, and a third node is there that was never announced: it is none of those that are missed. */
    @Test
    void theMemberListIsKeptWhileEtcdDoesNotAnswer() {
        Lab two = ground.backend()
                .create(new LabName("voters"), ScenarioReader.builtIn("poc").topology(), Timers.QUICK);
        try (Observer observer = new Observer(two);
                ScenarioContext stage = new ScenarioContext(two, observer)) {
            new StateBuilder(stage, Journal.inMemory(), ProgressListener.NOBODY)
                    .build(new State(List.of("etcd1", "etcd2"), List.of(), List.of(), EtcdAccess.PROXY, Set.of()));
            two.node(two.spec().topology().node("etcd3")).create();
            await(() -> observer.fresh().etcd().members().size() == 2);

            for (String name : List.of("etcd1", "etcd2")) {
                two.node(two.spec().topology().node(name)).signal(Service.ETCD, Signal.KILL);
            }

            await(() -> observer.fresh().etcd().quorum().answering() == 0);
            assertThat(observer.fresh().etcd().quorum().members()).isEqualTo(2);
        } finally {
            two.destroy();
        }
    }

    @Test
    void aSingleLookSeesWhatTheClientSees() throws Exception {
        Http http = new Http(Duration.ofSeconds(10));
        put("leader", "l’un");
        String lease = http.post(address().get(0), "/v3/lease/grant", "{\"TTL\": 600, \"ID\": \"7587869134\"}")
                .orElseThrow()
                .body();
        assertThat(lease).contains("7587869134");
        http.post(address().get(0), "/v3/kv/put", encoded("members/pg-1", "{}", "7587869134"));
        InetSocketAddress nobody = new InetSocketAddress(address().get(0).getAddress(), 1);
        List<InetSocketAddress> oneStopped = List.of(nobody, address().get(0));
        try (EtcdClient client = new EtcdClient(address(), Duration.ofSeconds(10));
                EtcdReader look = new EtcdGateway(oneStopped, Duration.ofSeconds(10))) {
            assertThat(look.range(PREFIX)).isEqualTo(client.range(PREFIX));
            assertThat(look.range(PREFIX).entries())
                    .anySatisfy(entry -> assertThat(entry.lease()).isEqualTo(7587869134L));
            assertThat(look.members()).isEqualTo(client.members()).containsValue("etcd1");
            assertThat(look.ttl(7587869134L).granted()).isEqualTo(600);
            assertThat(look.ttl(7587869134L).remaining()).isBetween(500L, 600L);
            assertThat(look.ttl(1).remaining()).isNegative();
        }
    }

    @Test
    void aSingleLookEndsWhenEtcdDoesNotAnswer() {
        lab.node(etcd).signal(Service.ETCD, Signal.STOP);
        try (EtcdReader look = new EtcdGateway(address(), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> look.range(PREFIX)).isInstanceOf(EtcdClient.Unanswered.class);
        } finally {
            lab.node(etcd).signal(Service.ETCD, Signal.CONT);
        }
    }

    private static String encoded(String key, String value, String lease) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"key\": \"%s\", \"value\": \"%s\", \"lease\": \"%s\"}"
                .formatted(
                        base64.encodeToString((PREFIX + key).getBytes(StandardCharsets.UTF_8)),
                        base64.encodeToString(value.getBytes(StandardCharsets.UTF_8)),
                        lease);
    }

    private static PatroniKeys following() {
        return new PatroniKeys(PREFIX, members -> new EtcdClient(members, Duration.ofSeconds(1)), key -> {});
    }

    /** A cluster of one. */
    private void found() {
        try (Observer observer = new Observer(lab);
                ScenarioContext stage = new ScenarioContext(lab, observer)) {
            new StateBuilder(stage, Journal.inMemory(), ProgressListener.NOBODY)
                    .build(new State(List.of(etcd.name()), List.of(), List.of(), EtcdAccess.PROXY, Set.of()));
        }
    }

    private void put(String key, String value) throws EtcdClient.Unanswered {
        try (EtcdClient client = new EtcdClient(address(), Duration.ofSeconds(10))) {
            client.put(PREFIX + key, value);
        }
    }

    private List<InetSocketAddress> address() {
        return List.of(lab.node(etcd).reach(Ports.ETCD_CLIENT));
    }

    private static Optional<String> leader(PatroniKeys keys) {
        return Optional.ofNullable(keys.keys().get(PatroniKeys.LEADER)).map(EtcdClient.Entry::value);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
