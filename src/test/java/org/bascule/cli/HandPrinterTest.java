package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.ProgressListener.Awaited;
import org.bascule.scenario.run.ProgressListener.Waiting;
import org.junit.jupiter.api.Test;

class HandPrinterTest {

    private static final Scenario SCENARIO = ScenarioReader.builtIn("poc");
    private static final Chapter ETCD = SCENARIO.chapters().get(0);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), Lang.EN, true);
    private final HandPrinter printer =
            new HandPrinter(terminal, new ProgressPrinter(terminal, SCENARIO, false), Optional::empty);

    @Test
    void theGoalIsPrintedOnceAndNoCommandIs() {
        printer.before(ETCD, ETCD.steps().get(0));
        printer.waiting(waiting(false));
        printer.waiting(waiting(false));

        assertThat(printed())
                .contains("Create the etcd nodes", "Your turn: the step has passed when all these checks pass.")
                .contains("0/1  quorum held: 1 of 3 members")
                .containsOnlyOnce("☐ quorum held")
                .doesNotContain("lxc-create");
    }

    @Test
    void whereTheChecksCannotTellTheUserIsAsked() {
        printer.before(ETCD, ETCD.steps().get(0));
        printer.waiting(waiting(true));

        assertThat(printed()).contains("the checks passed before: type c when the step is done");
    }

    @Test
    void aStepThatOnlyLooksSaysSo() {
        printer.before(ETCD, ETCD.steps().get(1));
        printer.waiting(new Waiting(Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of(), Optional.empty()));

        assertThat(printed()).contains("this step only looks, nothing is checked", "type c to continue");
    }

    private static Waiting waiting(boolean holds) {
        return new Waiting(
                Duration.ofSeconds(12),
                Duration.ZERO,
                Duration.ZERO,
                List.of(new Awaited(
                        Text.same("quorum held"), Text.same("members start"), Text.same("1 of 3 members"), holds)),
                Optional.empty());
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
