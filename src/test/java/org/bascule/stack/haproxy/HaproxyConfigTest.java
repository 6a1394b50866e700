package org.bascule.stack.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bascule.lab.Ports;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.stack.haproxy.HaproxyConfig.Server;
import org.junit.jupiter.api.Test;

class HaproxyConfigTest {

    private static final List<Server> ETCDS =
            List.of(new Server("etcd1", "127.0.3.64"), new Server("etcd2", "127.0.3.78"));
    private static final List<Server> MEMBERS =
            List.of(new Server("pg-1", "127.0.3.141"), new Server("pg-2", "127.0.3.201"));

    private final String all = text(EnumSet.allOf(Proxy.class));

    @Test
    void onlyTheProxiesThatAreAskedForAreThere() {
        assertThat(text(Set.of())).doesNotContain("listen");
        assertThat(text(Set.of(Proxy.STATS))).contains("listen stats").containsOnlyOnce("listen");
        assertThat(text(Set.of(Proxy.ETCD, Proxy.PRODUCTION)))
                .contains("listen etcd", "listen production")
                .doesNotContain("listen standby", "listen stats");
    }

    @Test
    void proxiesStandInTheDocumentsOrderOnTheDocumentsPorts() {
        assertThat(all)
                .containsSubsequence(
                        "listen stats", "bind      127.0.3.141:7000",
                        "listen etcd", "bind      127.0.3.141:2379",
                        "listen production", "bind      127.0.3.141:5432",
                        "listen standby", "bind      127.0.3.141:5433");
    }

    @Test
    void theLeaderIsFoundAtPrimaryAndReplicasAtReplicaByOptionsWhichHasNoBodyToBreakOff() {
        assertThat(section("production"))
                .contains("option    httpchk OPTIONS /primary\n", "http-check expect status 200");
        assertThat(section("standby")).contains("option    httpchk OPTIONS /replica\n", "http-check expect status 200");
        assertThat(withoutComments(all)).doesNotContain("GET", "/master");
    }

    @Test
    void aConnectionGoesToPostgresqlAndACheckToPatroni() {
        assertThat(section("production"))
                .contains(
                        "server    pg-1 127.0.3.141:5434 check port 8008\n",
                        "server    pg-2 127.0.3.201:5434 check port 8008\n");
        assertThat(section("standby")).contains("server    pg-2 127.0.3.201:5434 check port 8008\n");
    }

    @Test
    void etcdIsServedByTurns() {
        assertThat(section("etcd"))
                .contains(
                        "balance   roundrobin",
                        "server    etcd1 127.0.3.64:2379 check\n",
                        "server    etcd2 127.0.3.78:2379 check\n");
    }

    @Test
    void oneMissedCheckEndsWritersSessionsOnly() {
        assertThat(section("production")).contains("on-marked-down shutdown-sessions");
        assertThat(withoutComments(section("standby"))).doesNotContain("on-marked-down");
    }

    @Test
    void aLabMayHavePortsOfItsOwn() {
        Ports others = new Ports(12379, 12380, 15432, 15433, 15434, 17000, 18008, 18432);

        assertThat(new HaproxyConfig("127.0.3.141", EnumSet.allOf(Proxy.class), ETCDS, MEMBERS, others).text())
                .contains(":17000\n", ":12379\n", ":15432\n", ":15433\n", "127.0.3.64:12379 check")
                .contains("127.0.3.141:15434 check port 18008");
    }

    private static String text(Set<Proxy> proxies) {
        return new HaproxyConfig("127.0.3.141", proxies, ETCDS, MEMBERS, Ports.DOCUMENTED).text();
    }

    private String section(String proxy) {
        return Arrays.stream(all.split("(?=\n\n)"))
                .filter(part -> part.contains("listen " + proxy + "\n"))
                .findFirst()
                .map(part -> part + "\n")
                .orElseThrow();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^ *#.*$", "");
    }
}
