package org.bascule.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.lab.Lang;
import org.bascule.lab.Service;
import org.junit.jupiter.api.Test;

class SourceChoiceTest {

    private static final Source ETCD1 = new Source("etcd1", Service.ETCD);
    private static final Source PATRONI = new Source("pg-1", Service.PATRONI);
    private static final Source HAPROXY = new Source("pg-1", Service.HAPROXY);

    @Test
    void allServicesNodesAndSourcesCanBeChosen() {
        List<SourceChoice> choices = SourceChoice.of(List.of(ETCD1, PATRONI, HAPROXY), Lang.EN);
        assertThat(choices)
                .extracting(SourceChoice::label)
                .containsExactly(
                        "All logs",
                        "All etcd",
                        "All patroni",
                        "All haproxy",
                        "etcd1",
                        "pg-1",
                        PATRONI.label(),
                        HAPROXY.label());
        assertThat(choices.get(5).includes().test(HAPROXY)).isTrue();
        assertThat(choices.get(5).includes().test(ETCD1)).isFalse();
        assertThat(choices.get(6).includes().test(HAPROXY)).isFalse();
    }

    @Test
    void pgbackrestIsChosenOnAMemberAndOnTheRepository() {
        Source member = new Source("pg-1", Service.PGBACKREST);
        Source repository = new Source("backup", Service.PGBACKREST);
        List<SourceChoice> choices = SourceChoice.of(List.of(PATRONI, member, repository), Lang.EN);
        assertThat(choices)
                .extracting(SourceChoice::label)
                .containsExactly(
                        "All logs",
                        "All patroni",
                        "All pgbackrest",
                        "pg-1",
                        PATRONI.label(),
                        "pg-1 pgbackrest",
                        "backup");
        assertThat(choices.get(2).includes()).accepts(member, repository).rejects(PATRONI);
    }
}
