package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bascule.scenario.check.Check;
import org.junit.jupiter.api.Test;

class SabotageCoverageTest {

    @Test
    void everyKindOfCheckIsSeenToFail() {
        List<Class<?>> broken = Stream.of(
                        EtcdSabotageIT.class,
                        PatroniSabotageIT.class,
                        HaproxySabotageIT.class,
                        PgbackrestSabotageIT.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .map(method -> method.getAnnotation(SabotageLab.Breaks.class))
                .filter(Objects::nonNull)
                .flatMap(breaks -> Arrays.stream(breaks.value()))
                .<Class<?>>map(kind -> kind)
                .distinct()
                .toList();

        assertThat(broken).containsExactlyInAnyOrder(Check.class.getPermittedSubclasses());
    }
}
