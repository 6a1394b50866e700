package org.bascule.stack.pgbackrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bascule.lab.Repository;
import org.bascule.lab.Repository.Backup;
import org.junit.jupiter.api.Test;

/** The texts are what pgBackRest 2.45 prints. */
class PgbackrestInfoTest {

    private static final String WITH_BACKUP = """
            [{"archive":[{"database":{"id":1,"repo-key":1},"id":"15-1","max":"000000010000000000000007","min":"000000010000000000000005"}],
              "backup":[{"archive":{"start":"000000010000000000000006","stop":"000000010000000000000007"},
                         "backrest":{"format":5,"version":"2.45"},"database":{"id":1,"repo-key":1},"error":false,
                         "info":{"delta":30501909,"repository":{"delta":6053149,"size":6053149},"size":30501909},
                         "label":"20261129-092223F","lsn":{"start":"0/7000028","stop":"0/7000100"},"prior":null,"reference":null,
                         "timestamp":{"start":1795944143,"stop":1795944145},"type":"full"}],
              "cipher":"none","db":[{"id":1,"repo-key":1,"system-id":7713520983794573893,"version":"15"}],"name":"my-ha-cluster",
              "repo":[{"cipher":"none","key":1,"status":{"code":0,"message":"ok"}}],
              "status":{"code":0,"lock":{"backup":{"held":false}},"message":"ok"}}]
            """;

    private static final String WITHOUT_STANZA = """
            [{"backup":[],"db":[],"name":"my-ha-cluster","repo":[{"cipher":"none","key":1,"status":{"code":1,"message":"missing stanza path"}}],
              "status":{"code":1,"lock":{"backup":{"held":false}},"message":"missing stanza path"}}]
            """;

    @Test
    void aBackupIsRead() {
        Repository repository =
                PgbackrestInfo.parse("backup", "my-ha-cluster", WITH_BACKUP).orElseThrow();

        assertThat(repository.node()).isEqualTo("backup");
        assertThat(repository.status()).isZero();
        assertThat(repository.systemId()).contains("7713520983794573893");
        assertThat(repository.archivedUpTo()).contains("000000010000000000000007");
        assertThat(repository.backups())
                .containsExactly(new Backup(
                        "20261129-092223F",
                        Backup.Type.FULL,
                        Instant.ofEpochSecond(1795944143),
                        Instant.ofEpochSecond(1795944145),
                        30501909,
                        6053149,
                        "000000010000000000000007",
                        false));
    }

    @Test
    void aMissingStanzaIsAnAnswer() {
        Repository repository =
                PgbackrestInfo.parse("backup", "my-ha-cluster", WITHOUT_STANZA).orElseThrow();

        assertThat(repository.hasStanza()).isFalse();
        assertThat(repository.status()).isEqualTo(1);
        assertThat(repository.message()).isEqualTo("missing stanza path");
        assertThat(repository.lastBackup()).isEmpty();
    }

    @Test
    void anotherStanzaOrAnErrorIsNoAnswer() {
        assertThat(PgbackrestInfo.parse("backup", "other", WITH_BACKUP)).isEmpty();
        assertThat(PgbackrestInfo.parse("backup", "my-ha-cluster", "ERROR: [031]: invalid option"))
                .isEmpty();
        assertThat(PgbackrestInfo.parse("backup", "my-ha-cluster", "")).isEmpty();
    }

    @Test
    void theListedPathsAreRead() {
        assertThat(PgbackrestInfo.paths("{\"15-1/00000002.history\":{\"type\":\"file\"},\"15-1\":{\"type\":\"path\"}}"))
                .containsExactly("15-1/00000002.history", "15-1");
        assertThat(PgbackrestInfo.paths("ERROR: [055]: unable to open")).isEmpty();
    }
}
