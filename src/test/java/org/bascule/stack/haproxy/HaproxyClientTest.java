package org.bascule.stack.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bascule.lab.ProxyServer;
import org.bascule.stack.Http;
import org.junit.jupiter.api.Test;

class HaproxyClientTest {

    /** The columns that matter, where HAProxy has 90; each of its lines ends in a comma. */
    private static final String CSV = """
            # pxname,svname,qcur,status,check_status,check_code,last_chk,
            stats,FRONTEND,,OPEN,,,,
            stats,BACKEND,0,UP,,,,
            etcd,FRONTEND,,OPEN,,,,
            etcd,etcd1,0,UP,L4OK,,,
            etcd,etcd2,0,DOWN,L4CON,,"Connection refused, at once",
            etcd,BACKEND,0,UP,,,,
            production,pg-1,0,UP,L7OK,200,HTTP status check returned code <200>,
            production,pg-2,0,DOWN,L7STS,503,HTTP status check returned code <503>,
            production,pg-3,0,UP 1/2,* L7OK,200,,
            """;

    private final HaproxyClient client = new HaproxyClient(new Http(Duration.ofSeconds(1)));

    @Test
    void everyServerIsReadAndNoTotal() {
        assertThat(client.parse(CSV).orElseThrow())
                .containsExactly(
                        new ProxyServer("etcd", "etcd1", "UP", "L4OK"),
                        new ProxyServer("etcd", "etcd2", "DOWN", "L4CON"),
                        new ProxyServer("production", "pg-1", "UP", "L7OK/200"),
                        new ProxyServer("production", "pg-2", "DOWN", "L7STS/503"),
                        new ProxyServer("production", "pg-3", "UP 1/2", "* L7OK/200"));
    }

    @Test
    void aServerThatIsGoingDownStillTakesConnections() {
        assertThat(client.parse(CSV).orElseThrow())
                .filteredOn(ProxyServer::takesConnections)
                .extracting(ProxyServer::server)
                .containsExactly("etcd1", "pg-1", "pg-3");
    }

    @Test
    void aPageThatIsNoTableSaysNothing() {
        assertThat(client.parse("<html>\n<body>\nSorry\n</body>\n</html>\n")).isEmpty();
    }

    @Test
    void aProxyWithoutServersHasNone() {
        assertThat(client.parse("# pxname,svname,status,check_status,check_code,\nstats,FRONTEND,OPEN,,,\n"))
                .hasValueSatisfying(servers -> assertThat(servers).isEmpty());
    }
}
