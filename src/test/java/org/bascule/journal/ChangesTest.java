package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void nothingHasChangedBetweenTwoThatShowTheSame() {
        assertThat(Changes.between(Snapshots.whole(), Snapshots.whole())).isEmpty();
        assertThat(Changes.between(Snapshots.nothingCreated(), Snapshots.nothingCreated()))
                .isEmpty();
    }

    @Test
    void whatCameUpIsTold() {
        assertThat(between(Snapshots.nothingCreated(), Snapshots.whole()))
                .containsExactly(
                        "etcd: quorum held",
                        "etcd: etcd1 leads",
                        "leader key: pg-1",
                        "pg-1: read-write, timeline 1",
                        "pg-2: streaming, timeline 1",
                        "pg-3: streaming, timeline 1");
    }

    @Test
    void aFailOverIsTold() {
        assertThat(between(Snapshots.whole(), Snapshots.leaderDown()))
                .containsExactly(
                        "leader key: nobody",
                        "pg-1: PostgreSQL down",
                        "pg-2: read-only, timeline 1",
                        "pg-3: read-only, timeline 1");
        assertThat(between(Snapshots.leaderDown(), Snapshots.failedOver()))
                .containsExactly("leader key: pg-2", "pg-2: read-write, timeline 2", "pg-3: streaming, timeline 2");
    }

    @Test
    void aLostQuorumIsTold() {
        assertThat(between(Snapshots.whole(), Snapshots.quorumLost()))
                .contains("etcd: quorum lost", "pg-1: PostgreSQL down")
                .noneMatch(change -> change.contains("leads"));
    }

    @Test
    void bothLanguagesTell() {
        assertThat(Changes.between(Snapshots.whole(), Snapshots.leaderDown()))
                .extracting(Text::fr)
                .contains("clé de leader : personne", "pg-1 : PostgreSQL down");
    }

    private static List<String> between(Snapshot before, Snapshot after) {
        return Changes.between(before, after).stream().map(Text::en).toList();
    }
}
