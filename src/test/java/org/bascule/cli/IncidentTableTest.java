package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.lab.Lang;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTableTest {

    @ParameterizedTest
    @EnumSource
    void noLineIsLongerThanAHundredCharacters(Lang lang) {
        assertThat(IncidentTable.of(Incidents.STOP, lang, "    ").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void eachPhaseIsBesideTheModel() {
        assertThat(IncidentTable.of(Incidents.STOP, Lang.EN, "    ").lines())
                .startsWith("    ⏱ pg-1, Patroni stopped: pg-2 is leader, service restored everywhere after 3.60 s")
                .anySatisfy(line ->
                        assertThat(line).contains("key release", "1.20 s", "0.1 – 1.3 – 20.5", "shutdown checkpoint"))
                .anySatisfy(line -> assertThat(line).contains("routing by HAProxy (pg-1)", "1.0 – 2.0 – 3.0"))
                .contains("    Clients haproxy: no answer for 3.62 s.")
                .contains("    Dominant phase: routing by HAProxy, 2.1 s of 3.6 s (57 %).")
                .noneMatch(line -> line.contains("*"));
    }

    @ParameterizedTest
    @EnumSource
    void severalIncidentsAreComparedInOneTable(Lang lang) {
        List<String> lines = IncidentComparison.of(List.of(Incidents.STOP, Incidents.STOP), lang);

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(96));
        assertThat(lines.get(1)).contains("20/2", "1.20 s", "3.62 s").isEqualTo(lines.get(2));
        assertThat(lines.get(0)).contains("ttl/loop", "haproxy");
    }
}
