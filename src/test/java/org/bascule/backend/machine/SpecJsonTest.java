package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Ports;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;

class SpecJsonTest {

    private static final Ports OTHERS = new Ports(12379, 12380, 15432, 15433, 15434, 17000, 18008, 18432);

    @Test
    void aLabIsReadAsItWasWritten() {
        LabSpec spec = spec(OTHERS);

        assertThat(SpecJson.read(SpecJson.write(spec))).contains(spec);
    }

    @Test
    void aLabOfTheTimeBeforePortsCouldBeChosenHasTheDocuments() {
        String written = SpecJson.write(spec(OTHERS)).replaceAll("(?s)\"ports\" : \\{.*?\\},", "");
        assertThat(written).doesNotContain("12379");

        assertThat(SpecJson.read(written)).contains(spec(Ports.DOCUMENTED));
    }

    private static LabSpec spec(Ports ports) {
        Topology topology = new Topology("scope", "token", ports, Topologies.SMALL.nodes());
        return new LabSpec(new LabName("first"), BackendKind.LOCAL, topology, Timers.QUICK, "127.0.3", Instant.EPOCH);
    }
}
