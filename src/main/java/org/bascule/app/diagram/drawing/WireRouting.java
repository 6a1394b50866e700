package org.bascule.app.diagram.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.diagram.drawing.Layout.Box;

/** Routes lines around the cards: the corners of each, from its start to its end. */
record WireRouting(Layout layout) {

    private static final double REPLICATION_BUS = 28;
    private static final double ROUTE_BUS = 37;
    private static final double ARCHIVING_BUS = 56;
    /** Between parallel lines of two clients, or beside a card. */
    private static final double ASIDE = 8;
    /** A smaller bend is not drawn. */
    private static final double STRAIGHT = 60;

    /** Lines from clients end left of the middle, where lines of replication end. */
    private static final double LEFT_OF_CENTRE = 72;

    /** Lines of WAL archiving start right of the middle. */
    static final double ARCHIVING_ASIDE = 26;

    record Point(double x, double y) {}

    /** From the bottom of the upstream's card to that of the member's; without an upstream, only the last segment. */
    List<Point> replication(Optional<String> from, String to) {
        Box end = layout.cards().get(to);
        Optional<Box> start = from.map(layout.cards()::get);
        double bus = end.bottom() + REPLICATION_BUS;
        List<Point> points = new ArrayList<>();
        start.ifPresent(box -> {
            double startBus = box.bottom() + REPLICATION_BUS;
            points.add(new Point(box.centre(), box.bottom()));
            points.add(new Point(box.centre(), startBus));
            if (startBus != bus) {
                double trunk = Layout.MARGIN / 2;
                points.add(new Point(trunk, startBus));
                points.add(new Point(trunk, bus));
            }
        });
        points.add(new Point(end.centre(), bus));
        points.add(new Point(end.centre(), end.bottom()));
        return points;
    }

    /** From the bottom of a member's card along the right edge of the drawing to the repository. */
    List<Point> archiving(String from) {
        Box start = layout.cards().get(from);
        Box end = layout.repository().orElseThrow();
        double x = start.centre() + ARCHIVING_ASIDE;
        double bus = start.bottom() + ARCHIVING_BUS;
        double trunk = layout.width() - Layout.MARGIN / 2;
        double middle = end.y() + end.height() / 2;
        return List.of(
                new Point(x, start.bottom()),
                new Point(x, bus),
                new Point(trunk, bus),
                new Point(trunk, middle),
                new Point(end.right(), middle));
    }

    /** From the leader key, above the holder's column, to its card. */
    List<Point> key(String holder) {
        Box card = layout.cards().get(holder);
        List<Point> points = new ArrayList<>();
        points.add(new Point(card.centre(), layout.strip()));
        if (layout.rows().get(holder) > 0) {
            double gutter = card.x() - Layout.GAP / 2;
            double first = layout.cards().values().stream()
                            .mapToDouble(Box::y)
                            .filter(y -> y > layout.strip())
                            .min()
                            .orElse(card.y())
                    - ASIDE;
            points.add(new Point(card.centre(), first));
            points.add(new Point(gutter, first));
            points.add(new Point(gutter, card.y() - ASIDE));
            points.add(new Point(card.centre(), card.y() - ASIDE));
        }
        points.add(new Point(card.centre(), card.y()));
        return points;
    }

    /**
     * Where the lines leave a client's box: under a member that is nearly above its middle, or in its middle.
     *
     * @param nth index of the box; each has its own bus
     */
    double stem(String name, int nth, List<String> targets) {
        Box box = layout.routes().get(name);
        return targets.stream()
                .map(layout.cards()::get)
                .filter(card -> card.bottom() + layout.lane() >= box.y())
                .map(card -> entry(card, nth))
                .filter(x -> Math.abs(x - box.centre()) < STRAIGHT)
                .findFirst()
                .orElse(box.centre());
    }

    /** From a client's box to a member that it reaches. */
    List<Point> route(String name, int nth, double stem, String to) {
        Box box = layout.routes().get(name);
        Box card = layout.cards().get(to);
        double x = entry(card, nth);
        List<Point> points = new ArrayList<>();
        points.add(new Point(stem, box.y()));
        double bus = box.y() - layout.lane() + ROUTE_BUS + nth * ASIDE;
        double cardBus = card.bottom() + ROUTE_BUS + nth * ASIDE;
        if (cardBus < bus) {
            double gutter = card.right() + Layout.GAP / 2;
            points.add(new Point(stem, bus));
            points.add(new Point(gutter, bus));
            points.add(new Point(gutter, cardBus));
            points.add(new Point(x, cardBus));
        } else if (x != stem) {
            points.add(new Point(stem, bus));
            points.add(new Point(x, bus));
        }
        points.add(new Point(x, card.bottom()));
        return points;
    }

    private static double entry(Box card, int nth) {
        return card.centre() - LEFT_OF_CENTRE + nth * ASIDE;
    }
}
