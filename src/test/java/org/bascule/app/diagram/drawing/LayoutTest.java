package org.bascule.app.diagram.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.app.diagram.Card;
import org.bascule.app.diagram.Diagram;
import org.bascule.app.diagram.Server;
import org.bascule.app.diagram.SyntheticLab;
import org.bascule.app.diagram.drawing.Layout.Box;
import org.bascule.app.diagram.drawing.WireRouting.Point;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @Test
    void everyNodeHasItsPlaceBeforeItIsCreated() {
        Layout empty = Layout.of(SyntheticLab.empty().diagram(Lang.EN));
        Layout growing =
                Layout.of(SyntheticLab.empty().etcd(2).leader("pg-1", 1).diagram(Lang.EN));
        assertThat(growing).isEqualTo(empty);
    }

    @Test
    void aNodeOfEtcdAndPatroniHasACardInBothPlacesAndHaproxyAloneOneBesideTheMembers() {
        Diagram diagram = SyntheticLab.shared().diagram(Lang.EN);
        assertThat(diagram.etcds()).extracting(Card::name).containsExactly("pg-1", "pg-2", "pg-3");
        assertThat(diagram.members()).extracting(Card::name).containsExactly("pg-1", "pg-2", "pg-3", "lb-1");
        Card proxy = diagram.members().get(3);
        assertThat(proxy.role()).isEqualTo("proxy");
        assertThat(proxy.servers()).singleElement().extracting(Server::kind).isEqualTo(Server.Kind.HAPROXY);
        Layout layout = Layout.of(diagram);
        for (String name : List.of("pg-1", "pg-2", "pg-3")) {
            assertThat(layout.etcds().get(name).bottom()).isLessThan(layout.strip());
            assertThat(layout.cards().get(name).y()).isGreaterThan(layout.strip());
        }
        assertThat(layout.cards()).containsKey("lb-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9, 60})
    void nothingOverlapsAndNothingIsOutside(int members) {
        Layout layout = layout(members);
        List<Box> boxes = new ArrayList<>(layout.cards().values());
        boxes.addAll(layout.etcds().values());
        boxes.addAll(layout.routes().values());
        for (Box box : boxes) {
            assertThat(box.x()).isGreaterThanOrEqualTo(Layout.MARGIN);
            assertThat(box.right()).isLessThanOrEqualTo(layout.width() - Layout.MARGIN);
            assertThat(box.bottom()).isLessThan(layout.height());
            assertThat(boxes).filteredOn(other -> !other.equals(box)).noneMatch(other -> overlap(box, other));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void linesRunRoundTheCards(int members) {
        Layout layout = layout(members);
        WireRouting routing = new WireRouting(layout);
        for (int i = 1; i <= members; i++) {
            String to = "pg-" + i;
            for (String from : List.of("pg-1", "pg-" + members)) {
                if (!from.equals(to)) {
                    List<Point> points = routing.replication(Optional.of(from), to);
                    passesBetween(layout, points);
                    Point end = points.get(points.size() - 1);
                    assertThat(end)
                            .isEqualTo(new Point(
                                    layout.cards().get(to).centre(),
                                    layout.cards().get(to).bottom()));
                }
            }
            passesBetween(layout, routing.key(to));
            passesBetween(layout, routing.route("writer", 0, routing.stem("writer", 0, List.of(to)), to));
            passesBetween(layout, routing.route("reader", 1, routing.stem("reader", 1, List.of(to)), to));
        }
    }

    @Test
    void theRepositoryIsBelowEverythingAndItsLineRunsRoundTheCards() {
        Diagram diagram = SyntheticLab.withRepository().diagram(Lang.EN, SyntheticLab.clients());
        Layout layout = Layout.of(diagram);
        Box repository = layout.cards().get("backup");
        assertThat(layout.repository()).contains(repository);
        assertThat(layout.routes().values()).allMatch(route -> route.bottom() < repository.y());
        for (String from : List.of("pg-1", "pg-2", "pg-3")) {
            List<Point> points = new WireRouting(layout).archiving(from);
            passesBetween(layout, points);
            assertThat(points.get(points.size() - 1).x()).isEqualTo(repository.right());
            assertThat(points).allMatch(point -> point.x() < layout.width() && point.y() < layout.height());
        }
        passesBetween(layout, new WireRouting(layout).key("pg-1"));
    }

    @Test
    void fourStandAbreastAndMoreMakeALandscape() {
        Layout four = layout(4);
        assertThat(four.rows().values()).containsOnly(0);
        Layout sixty = layout(60);
        assertThat(sixty.rows().values()).contains(0, 5);
        assertThat(sixty.width() / sixty.height()).isBetween(1.1, 1.9);
    }

    @Test
    void withoutAnUpstreamOnlyTheLastPieceIsDrawn() {
        assertThat(new WireRouting(layout(3)).replication(Optional.empty(), "pg-2"))
                .hasSize(2);
    }

    private static Layout layout(int members) {
        TrafficView clients = SyntheticLab.clients();
        return Layout.of(SyntheticLab.whole(3, members).diagram(Lang.EN, clients));
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static void passesBetween(Layout layout, List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            assertThat(from.x() == to.x() || from.y() == to.y())
                    .as("straight: %s to %s", from, to)
                    .isTrue();
            Box piece = new Box(
                    Math.min(from.x(), to.x()),
                    Math.min(from.y(), to.y()),
                    Math.abs(from.x() - to.x()),
                    Math.abs(from.y() - to.y()));
            assertThat(Stream.concat(layout.cards().values().stream(), layout.etcds().values().stream()))
                    .as("%s to %s", from, to)
                    .noneMatch(card -> overlap(piece, card));
        }
    }
}
