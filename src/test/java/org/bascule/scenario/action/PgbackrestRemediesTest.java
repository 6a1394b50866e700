package org.bascule.scenario.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.support.Repositories;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The messages are those of pgBackRest 2.45. */
class PgbackrestRemediesTest {

    private static final String REFUSED = "unable to connect to '127.0.3.90:8432': [111] Connection refused";
    private static final String NOT_ARCHIVED =
            "ERROR: [082]: WAL segment 000000010000000000000024 was not archived before the 20000ms timeout";

    private final Snapshot whole = Repositories.with(Snapshots.whole(), Repositories.withBackups());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ERROR: [037]: check command requires option: pg1-path HINT: does this stanza exist?         | pgbackrest.conf has no section with the name of the stanza
            [FileMissingError] unable to load info file 'archive.info' HINT: has a stanza-create been performed? | create it first (pgbackrest stanza-create)
            ERROR: [028]: backup and archive info files exist but do not match the database             | run pgbackrest stanza-upgrade
            ERROR: [051]: PostgreSQL version 15, system-id 77135277 do not match stanza version 15, system-id 77135209 | run pgbackrest stanza-upgrade
            ERROR: [087]: archive_mode must be enabled                                                  | WAL archiving is not configured
            [CryptoError] unable to verify certificate presented by '127.0.3.90:8432': [10] certificate has expired | certificate has expired: issue new ones
            WARN: unable to check pg1: [ServiceError] TLS error [1:167773205] sslv3 alert certificate expired | certificate has expired: issue new ones
            [ServiceError] TLS error [1:167773208] tlsv1 alert unknown ca                               | with the same authority
            [CryptoError] unable to find hostname '127.0.3.90' in certificate common name or subject alternative names | with the same authority
            [AccessError] raised from remote-0 tls protocol on '127.0.3.90': access denied              | check tls-server-auth
            key file '/lab/etc/server.key' has group or other permissions                               | chmod 600
            ERROR: [095]: unable to load key file '/lab/etc/server.key'                                 | chmod 600
            ERROR: [062]: stop file exists for stanza demo                                              | run pgbackrest start
            repo1: [FileWriteError] raised from remote-0 tls protocol on 'backup': unable to write 'a.lz4.pgbackrest.tmp' | check the free space
            [DbConnectError] fe_sendauth: no password supplied ERROR: [027]: no database found          | password in the member's pgpass file
            ERROR: [050]: unable to acquire lock on file 'demo-backup.lock'                             | Another pgBackRest command is running
            ERROR: [075]: something that nobody has seen                                                | Read the server message below
            """)
    void aMessageHasItsRemedy(String message, String remedy) {
        assertThat(PgbackrestRemedies.of(message, whole).en()).contains(remedy);
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceState.class,
            names = {"DOWN", "FROZEN"})
    void aServerThatIsStoppedOrFrozenIsNamed(ServiceState state) {
        Snapshot seen = with(whole, "pg-2", state);

        assertThat(PgbackrestRemedies.of("WARN: unable to check pg2: [HostConnectError] " + REFUSED, seen)
                        .en())
                .isEqualTo("The pgBackRest server is not running on pg-2: start it, then try again.");
        assertThat(PgbackrestRemedies.of(REFUSED, with(seen, "backup", state)).en())
                .contains("pg-2, backup");
    }

    @Test
    void walIsNotArchivedWhileTheRepositorysServerIsDown() {
        assertThat(PgbackrestRemedies.of(NOT_ARCHIVED, with(whole, "backup", ServiceState.DOWN))
                        .en())
                .contains("not running on backup");
        assertThat(PgbackrestRemedies.of(NOT_ARCHIVED, with(whole, "pg-2", ServiceState.DOWN))
                        .en())
                .contains("read the error of archive_command");
        assertThat(PgbackrestRemedies.of(NOT_ARCHIVED, whole).en()).contains("read the error of archive_command");
    }

    @Test
    void withoutALeaderThereIsNothingToBackUp() {
        Snapshot leaderless = Repositories.with(Snapshots.leaderDown(), Repositories.withBackups());
        String message = "ERROR: [056]: unable to find primary cluster - cannot proceed";

        assertThat(PgbackrestRemedies.of(message, leaderless).en()).contains("no leader is visible");
        assertThat(PgbackrestRemedies.of(message, whole).en()).startsWith("Read the server message below");
        assertThat(PgbackrestRemedies.of(message + " certificate has expired", leaderless)
                        .en())
                .contains("issue new ones");
    }

    private static Snapshot with(Snapshot before, String name, ServiceState state) {
        List<NodeView> nodes = before.nodes().stream()
                .map(node -> {
                    if (!node.name().equals(name)) {
                        return node;
                    }
                    Map<Service, ServiceState> services = new HashMap<>(node.services());
                    services.put(Service.PGBACKREST, state);
                    return new NodeView(node.name(), node.address(), node.created(), services, node.proxies());
                })
                .toList();
        return new Snapshot(before.at(), before.etcd(), before.cluster(), nodes, before.repository());
    }
}
