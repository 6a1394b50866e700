package org.bascule.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.diagram.Layout.Box;

/** The ways that lines take round the cards: corner by corner, from where they begin to where they point. */
record Wiring(Layout layout) {

    private static final double REPLICATION_BUS = 28;
    private static final double ENTRANCE_BUS = 37;
    /** How far a second cascade, and a second client, keep from the first. */
    private static final double ASIDE = 8;
    /** A bend smaller than this is none. */
    private static final double STRAIGHT = 60;

    /** Clients come in left of the middle, where replication comes in. */
    private static final double LEFT_OF_CENTRE = 72;

    record Point(double x, double y) {}

    /** From below the upstream's PostgreSQL to below the member's; without an upstream, only the last piece. */
    List<Point> replication(Optional<String> from, String to) {
        Box end = layout.cards().get(to);
        Optional<Box> start = from.map(layout.cards()::get);
        double bus = end.bottom() + REPLICATION_BUS;
        List<Point> way = new ArrayList<>();
        start.ifPresent(box -> {
            double startBus = box.bottom() + REPLICATION_BUS;
            way.add(new Point(box.centre(), box.bottom()));
            way.add(new Point(box.centre(), startBus));
            if (startBus != bus) {
                double trunk = Layout.MARGIN / 2;
                way.add(new Point(trunk, startBus));
                way.add(new Point(trunk, bus));
            }
        });
        way.add(new Point(end.centre(), bus));
        way.add(new Point(end.centre(), end.bottom()));
        return way;
    }

    /** From the leader key, which hangs above the holder's column, to its card. */
    List<Point> key(String holder) {
        Box card = layout.cards().get(holder);
        List<Point> way = new ArrayList<>();
        way.add(new Point(card.centre(), layout.strip()));
        if (layout.rows().get(holder) > 0) {
            double gutter = card.x() - Layout.GAP / 2;
            double first = layout.cards().values().stream()
                            .mapToDouble(Box::y)
                            .filter(y -> y > layout.strip())
                            .min()
                            .orElse(card.y())
                    - ASIDE;
            way.add(new Point(card.centre(), first));
            way.add(new Point(gutter, first));
            way.add(new Point(gutter, card.y() - ASIDE));
            way.add(new Point(card.centre(), card.y() - ASIDE));
        }
        way.add(new Point(card.centre(), card.y()));
        return way;
    }

    /**
     * Where the lines leave a client's box: below the member that is nearly above its middle, or in its middle.
     *
     * @param nth which of the boxes it is: each has a bus of its own
     */
    double stem(String name, int nth, List<String> targets) {
        Box box = layout.entrances().get(name);
        return targets.stream()
                .map(layout.cards()::get)
                .filter(card -> card.bottom() + Layout.LANE >= box.y())
                .map(card -> entry(card, nth))
                .filter(x -> Math.abs(x - box.centre()) < STRAIGHT)
                .findFirst()
                .orElse(box.centre());
    }

    /** From a client's box up to the member it reaches. */
    List<Point> entrance(String name, int nth, double stem, String to) {
        Box box = layout.entrances().get(name);
        Box card = layout.cards().get(to);
        double x = entry(card, nth);
        List<Point> way = new ArrayList<>();
        way.add(new Point(stem, box.y()));
        double bus = box.y() - Layout.LANE + ENTRANCE_BUS + nth * ASIDE;
        double cardBus = card.bottom() + ENTRANCE_BUS + nth * ASIDE;
        if (cardBus < bus) {
            double gutter = card.right() + Layout.GAP / 2;
            way.add(new Point(stem, bus));
            way.add(new Point(gutter, bus));
            way.add(new Point(gutter, cardBus));
            way.add(new Point(x, cardBus));
        } else if (x != stem) {
            way.add(new Point(stem, bus));
            way.add(new Point(x, bus));
        }
        way.add(new Point(x, card.bottom()));
        return way;
    }

    private static double entry(Box card, int nth) {
        return card.centre() - LEFT_OF_CENTRE + nth * ASIDE;
    }
}
