package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Cluster;
import org.bascule.scenario.plan.Found.Config;
import org.junit.jupiter.api.Test;

class LabLookTest {

    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> RELOADED = Set.of("loop_wait");
    private static final Set<String> RESTARTED = Set.of("postgresql.parameters.max_connections");

    @Test
    void aConfigurationNotYetWrittenWillBeANewOne() {
        assertThat(LabLook.config(cluster(false, Map.of()), RESTARTED, false)).isEqualTo(Config.NEW);
        assertThat(LabLook.config(cluster(true, Map.of()), RESTARTED, false)).isEqualTo(Config.NEW);
    }

    @Test
    void postgresqlRestartsForWhatChangesOnlyThenAndForWhatWaitsAlready() {
        Cluster cluster = cluster(true, Map.of("ttl", 30));

        assertThat(LabLook.config(cluster, NOTHING, false)).isEqualTo(Config.NEW);
        assertThat(LabLook.config(cluster, RELOADED, false)).isEqualTo(Config.CHANGED);
        assertThat(LabLook.config(cluster, RESTARTED, false)).isEqualTo(Config.CHANGED_FOR_RESTART);
        assertThat(LabLook.config(cluster, NOTHING, true)).isEqualTo(Config.CHANGED_FOR_RESTART);
    }

    @Test
    void whatWaitsForARestartAndIsTakenBackWaitsNoMore() {
        assertThat(LabLook.config(cluster(true, Map.of("ttl", 30)), RESTARTED, true))
                .isEqualTo(Config.CHANGED);
    }

    private static Cluster cluster(boolean initialized, Map<String, Object> config) {
        return new Cluster(initialized, Optional.empty(), config, List.of());
    }
}
