package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.lab.Problem;
import org.junit.jupiter.api.Test;

class RootTest {

    private static final List<String> COMMAND = List.of("lxc-info", "-n", "two words");

    @Test
    void rootTypesACommandAsItIs() {
        Root root = new Root(List.of());

        assertThat(root.typed(COMMAND)).isEqualTo("lxc-info -n 'two words'");
        assertThat(root.problem()).isEmpty();
    }

    @Test
    void anybodyElseTypesItWithSudo() {
        assertThat(new Root(List.of("sudo", "-n")).typed(COMMAND)).isEqualTo("sudo lxc-info -n 'two words'");
    }

    @Test
    void whoCanNeitherIsToldSo() {
        assertThat(new Root(List.of("no-such-sudo")).problem())
                .map(Problem::what)
                .get()
                .satisfies(what -> {
                    assertThat(what.en()).contains("requires root");
                    assertThat(what.fr()).contains("nécessite les droits root");
                });
    }
}
