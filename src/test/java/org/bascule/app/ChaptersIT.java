package org.bascule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.stage.Stage;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.backend.Lab;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.stack.Http;
import org.bascule.stack.patroni.PatroniClient;
import org.bascule.support.Ground;
import org.bascule.support.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A trainee's whole way, by the window's own buttons, on real servers. */
@ExtendWith(ApplicationExtension.class)
@Tag("display")
class ChaptersIT {

    private static final int FIRST_CHAPTER = 1;

    private final Ground ground = Ground.on(150);
    private WindowDriver window;

    @Start
    void open(Stage stage) {
        window = new WindowDriver(stage, List.of(ground.backend()));
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
        ground.close();
    }

    @Test
    void theDocumentsChaptersArePlayedByTheButtons() {
        window.until(() -> !window.session().backends().get().isEmpty());
        window.begin(FIRST_CHAPTER);
        List<Chapter> chapters = window.session().scenario().chapters();
        for (int chapter = 0; chapter < chapters.size(); chapter++) {
            if (!chapters.get(chapter).isBeyondTheDocument()) {
                play(chapter, chapters.get(chapter));
            }
            assertThat(isShownAsImpossible(chapters.get(chapter)))
                    .as(chapters.get(chapter).id())
                    .isEqualTo(!chapters.get(chapter)
                            .isPossibleWith(ground.backend().capabilities()));
        }
        // The next chapter does not start from the lab that the document's last one leaves: it has to be built.
        assertThat(window.read(() -> window.lab().navigation().position().get()))
                .contains(endOf(chapters));
    }

    private static Position endOf(List<Chapter> chapters) {
        int last = (int) chapters.stream()
                        .filter(chapter -> !chapter.isBeyondTheDocument())
                        .count()
                - 1;
        return new Position(last, chapters.get(last).steps().size());
    }

    private boolean isShownAsImpossible(Chapter chapter) {
        return window.read(() ->
                window.robot().lookup("#chapter-" + chapter.id()).queryButton().isDisabled());
    }

    private void play(int number, Chapter chapter) {
        List<Step> steps = chapter.steps();
        for (int step = 0; step < steps.size(); step++) {
            Position at = new Position(number, step);
            window.until(() -> window.lab().navigation().shown().get().equals(at));
            window.idle();
            window.press("#primary");
            window.idle();
            StepRun run = window.run(at);
            assertThat(run.passed())
                    .as(
                            "%s %s: %s, %s",
                            chapter.id(), steps.get(step).id(), run, window.read(() -> window.lab()
                                    .execution()
                                    .problems()
                                    .get()))
                    .isTrue();
            agree(chapter.id() + " " + steps.get(step).id());
            if (step == steps.size() - 1) {
                assertThat(window.read(this::stepsFit)).as(chapter.id()).isTrue();
                window.everyWay("chapter-%02d-%s".formatted(number + 1, chapter.id()));
            }
            if (window.read(() -> window.lab().navigation().hasNext())) {
                window.press("#primary");
            }
        }
    }

    /** A row of many steps must not push the page out of the window. */
    private boolean stepsFit() {
        javafx.scene.Node pills = window.robot().lookup(".step-pills").query();
        return pills.localToScene(pills.getBoundsInLocal()).getMaxX()
                <= pills.getScene().getWidth();
    }

    /** What the diagram shows is what the servers answer when they are asked here and now, by another way. */
    private void agree(String where) {
        Lab lab = window.lab().lab();
        for (Node node : lab.nodes()) {
            if (node.runs(Service.PATRONI)) {
                Servers.await().untilAsserted(() -> assertThat(window.text("#role-" + node.name()))
                        .as("%s: %s", where, node.name())
                        .matches(role(lab, node)));
            }
        }
        long answering = lab.nodes().stream()
                .filter(node -> node.runs(Service.ETCD) && Servers.etcdAnswers(lab, node))
                .count();
        if (answering > 0) {
            Servers.await().untilAsserted(() -> assertThat(window.text("#quorum"))
                    .as("%s", where)
                    .startsWith("quorum held: " + answering + " of "));
        }
    }

    private static Predicate<String> role(Lab lab, Node node) {
        PatroniClient patroni = new PatroniClient(new Http(Duration.ofSeconds(2)));
        InetSocketAddress api = lab.node(node).reach(Ports.PATRONI);
        if (patroni.status(api, "/primary").equals(Optional.of(200))) {
            return "leader"::equals;
        }
        if (patroni.status(api, "/replica").equals(Optional.of(200))) {
            boolean led = lab.nodes().stream()
                    .filter(any -> any.runs(Service.PATRONI))
                    .anyMatch(any -> patroni.status(lab.node(any).reach(Ports.PATRONI), "/primary")
                            .equals(Optional.of(200)));
            return led
                    ? Set.of("replica · streaming", "replica · replay paused")::contains
                    : shown -> !shown.equals("leader");
        }
        return shown -> !shown.equals("leader") && !shown.startsWith("replica");
    }
}
