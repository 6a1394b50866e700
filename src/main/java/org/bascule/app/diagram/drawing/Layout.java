package org.bascule.app.diagram.drawing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bascule.app.diagram.Card;
import org.bascule.app.diagram.ClientRoute;
import org.bascule.app.diagram.Diagram;
import org.bascule.app.diagram.Server.Kind;

/**
 * Where everything stands, in the drawing's own units: etcd above, the leader key below it, the members in rows, and the
 * clients at the bottom.
 *
 * @param strip centre of the leader key's band, from the top
 * @param etcds cards of the etcd members, by the name of their node, which may also have a member's card
 * @param cards of the members and of the proxies, by name
 * @param rows of each member, from the top
 * @param routes the boxes of the client routes, by name
 */
record Layout(
        double width,
        double height,
        Box etcd,
        double strip,
        Map<String, Box> etcds,
        Map<String, Box> cards,
        Map<String, Integer> rows,
        Map<String, Box> routes) {

    static final double MARGIN = 13;
    static final double GAP = 32;
    /** Below each row of members, for the lines of replication. */
    static final double LANE = 54;

    /** Below this scale, a card shows only its name, icon and short role, in large type. */
    static final double ZOOMED_OUT = 0.5;

    /** Between two lines of text of a server. */
    static final double LINE = 16;

    static final double SERVER_GAP = 5;
    static final double SERVERS_TOP = 49;

    private static final double SERVER_HEAD = 24;
    private static final double MEMBER_WIDTH = 228;
    private static final double MEMBER_BOTTOM = 8;
    private static final double ETCD_WIDTH = 212;
    private static final double ETCD_HEIGHT = 65;
    private static final double ETCD_GAP = 16;
    private static final double FRAME_TOP = 29;
    private static final double FRAME_EDGE = 11;
    private static final double STRIP = 58;
    private static final double ROUTE_WIDTH = 336;
    private static final int ETCDS_ABREAST = 5;
    private static final int MEMBERS_ABREAST = 4;
    /** Width divided by height of a drawing of many members. */
    private static final double LANDSCAPE = 1.5;

    record Box(double x, double y, double width, double height) {

        double centre() {
            return x + width / 2;
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    Layout {
        etcds = Map.copyOf(etcds);
        cards = Map.copyOf(cards);
        rows = Map.copyOf(rows);
        routes = Map.copyOf(routes);
    }

    static Layout of(Diagram diagram) {
        return of(
                diagram.etcds().stream().map(Card::name).toList(),
                diagram.members().stream().map(Card::name).toList(),
                diagram.routes().stream().map(ClientRoute::name).toList(),
                diagram.routes().stream().anyMatch(route -> !route.operations().isEmpty()));
    }

    /** @param counted whether the clients' boxes show the outcomes of their operations */
    static Layout of(List<String> etcds, List<String> members, List<String> routes, boolean counted) {
        int columns = columns(members.size());
        double membersWidth = row(columns, MEMBER_WIDTH, GAP);
        int abreast = Math.max(
                1, Math.min(etcds.size(), Math.max(ETCDS_ABREAST, (int) (membersWidth / (ETCD_WIDTH + ETCD_GAP)))));
        double frameWidth = row(abreast, ETCD_WIDTH, ETCD_GAP) + 2 * FRAME_EDGE;
        double routesWidth = row(routes.size(), ROUTE_WIDTH, GAP);
        double content = Math.max(Math.max(membersWidth, frameWidth), routesWidth);
        double width = content + 2 * MARGIN;

        Map<String, Box> etcdCards = new LinkedHashMap<>();
        int etcdRows = Math.max(1, rowsOf(etcds.size(), abreast));
        double frameHeight = FRAME_TOP + etcdRows * (ETCD_HEIGHT + ETCD_GAP) - ETCD_GAP + FRAME_EDGE;
        Box frame = new Box((width - frameWidth) / 2, MARGIN, frameWidth, frameHeight);
        place(etcds, abreast, width, frame.y() + FRAME_TOP, ETCD_WIDTH, ETCD_HEIGHT, ETCD_GAP, ETCD_GAP, etcdCards);

        double top = frame.bottom() + STRIP;
        double memberHeight = memberHeight();
        Map<String, Box> cards = new LinkedHashMap<>();
        place(members, columns, width, top, MEMBER_WIDTH, memberHeight, GAP, LANE, cards);
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            rows.put(members.get(i), i / columns);
        }
        double bottom = top + rowsOf(members.size(), columns) * (memberHeight + LANE);
        Map<String, Box> boxes = new LinkedHashMap<>();
        double routeHeight = counted ? 59 : 43;
        place(routes, Math.max(1, routes.size()), width, bottom, ROUTE_WIDTH, routeHeight, GAP, 0, boxes);
        double height = bottom + (routes.isEmpty() ? 0 : routeHeight + MARGIN);
        return new Layout(width, height, frame, frame.bottom() + STRIP / 2, etcdCards, cards, rows, boxes);
    }

    static double serverHeight(Kind kind) {
        return SERVER_HEAD + LINE * kind.lines();
    }

    private static double memberHeight() {
        double servers = 0;
        for (Kind kind : Kind.values()) {
            servers += serverHeight(kind) + SERVER_GAP;
        }
        return SERVERS_TOP + servers - SERVER_GAP + MEMBER_BOTTOM;
    }

    private static int columns(int members) {
        if (members <= MEMBERS_ABREAST) {
            return Math.max(1, members);
        }
        double cell = (memberHeight() + LANE) / (MEMBER_WIDTH + GAP);
        return Math.max(MEMBERS_ABREAST - 1, (int) Math.ceil(Math.sqrt(members * LANDSCAPE * cell)));
    }

    /** In rows, centred; the last one is aligned to the left of the others. */
    private static void place(
            List<String> names,
            int abreast,
            double width,
            double top,
            double boxWidth,
            double boxHeight,
            double gap,
            double rowGap,
            Map<String, Box> boxes) {
        double left = (width - row(abreast, boxWidth, gap)) / 2;
        for (int i = 0; i < names.size(); i++) {
            int row = i / abreast;
            int column = i % abreast;
            double x = left + column * (boxWidth + gap);
            boxes.put(names.get(i), new Box(x, top + row * (boxHeight + rowGap), boxWidth, boxHeight));
        }
    }

    private static double row(int count, double boxWidth, double gap) {
        return count == 0 ? 0 : count * (boxWidth + gap) - gap;
    }

    private static int rowsOf(int count, int abreast) {
        return (count + abreast - 1) / abreast;
    }
}
