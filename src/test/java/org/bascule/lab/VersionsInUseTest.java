package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class VersionsInUseTest {

    @Test
    void theServersSayTheirVersions() {
        assertThat(VersionsInUse.of(spec(0), Snapshots.whole()))
                .startsWith("PostgreSQL 17.5, Patroni ")
                .endsWith(", etcd 3.5.16");
        assertThat(VersionsInUse.of(spec(13), Snapshots.whole())).startsWith("Debian 13, PostgreSQL 17.5, ");
    }

    @Test
    void membersOfDifferentVersionsAreAllNamed() {
        Snapshot upgraded = Snapshots.with(
                Snapshots.whole(),
                "pg-2",
                member -> new Member(
                        member.name(),
                        member.registered(),
                        member.api(),
                        member.role(),
                        member.state(),
                        java.util.Optional.of("4.0.6"),
                        member.postgres()));

        assertThat(VersionsInUse.of(spec(0), upgraded)).contains("/4.0.6, etcd");
    }

    @Test
    void nothingIsSaidWhileNothingAnswers() {
        assertThat(VersionsInUse.of(spec(13), Snapshots.nothingCreated())).isEmpty();
    }

    private static LabSpec spec(int debian) {
        return new LabSpec(
                new LabName("poc"),
                new BackendKind("any"),
                Snapshots.TOPOLOGY,
                Timers.QUICK,
                "127.0.3",
                Snapshots.AT,
                17,
                debian);
    }
}
