package org.bascule.app.diagram.drawing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.app.diagram.Card;
import org.bascule.app.diagram.ClientRoute;
import org.bascule.app.diagram.Diagram;
import org.bascule.app.diagram.Server.Kind;

/**
 * Where everything stands, in the drawing's own units: etcd above, the leader key below it, the members in rows, and the
 * clients below them, and the repository at the bottom.
 *
 * @param strip centre of the leader key's band, from the top
 * @param etcds cards of the etcd members, by the name of their node, which may also have a member's card
 * @param lane height of the band below each row of members, for lines
 * @param cards of the members, of the proxies and of the repository, by name
 * @param rows of each member, from the top
 * @param routes the boxes of the client routes, by name
 * @param repository the card of the repository, which is one of the cards
 */
record Layout(
        double width,
        double height,
        Box etcd,
        double strip,
        double lane,
        Map<String, Box> etcds,
        Map<String, Box> cards,
        Map<String, Integer> rows,
        Map<String, Box> routes,
        Optional<Box> repository) {

    static final double MARGIN = 13;
    static final double GAP = 32;
    private static final double LANE = 54;

    /** Of a lane, for the line of WAL archiving. */
    private static final double ARCHIVING_LANE = 12;

    /** Below this scale, a card shows only its name, icon and short role, in large type. */
    static final double ZOOMED_OUT = 0.5;

    /** Between two lines of text of a server. */
    static final double LINE = 16;

    private static final double SERVER_GAP = 5;
    private static final double SERVERS_TOP = 49;

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
    private static final double REPOSITORY_WIDTH = 2 * ROUTE_WIDTH + GAP;
    /** Beside the repository, for the line that leads to it. */
    private static final double REPOSITORY_SIDE = 16;

    private static final double REPOSITORY_HEAD = 31;
    private static final double REPOSITORY_GAP = 12;
    private static final List<Kind> OF_MEMBERS = List.of(Kind.HAPROXY, Kind.PATRONI, Kind.POSTGRESQL);
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
                diagram.routes().stream().anyMatch(route -> !route.operations().isEmpty()),
                diagram.repository().map(Card::name));
    }

    /** @param counted whether the clients' boxes show the outcomes of their operations */
    private static Layout of(
            List<String> etcds,
            List<String> members,
            List<String> routes,
            boolean counted,
            Optional<String> repository) {
        int columns = columns(members.size());
        double membersWidth = row(columns, MEMBER_WIDTH, GAP);
        int abreast = Math.max(
                1, Math.min(etcds.size(), Math.max(ETCDS_ABREAST, (int) (membersWidth / (ETCD_WIDTH + ETCD_GAP)))));
        double frameWidth = row(abreast, ETCD_WIDTH, ETCD_GAP) + 2 * FRAME_EDGE;
        double routesWidth = row(routes.size(), ROUTE_WIDTH, GAP);
        double repositoryWidth = repository.isPresent() ? REPOSITORY_WIDTH + 2 * REPOSITORY_SIDE : 0;
        double content = Math.max(Math.max(membersWidth, frameWidth), Math.max(routesWidth, repositoryWidth));
        double width = content + 2 * MARGIN;

        Map<String, Box> etcdCards = new LinkedHashMap<>();
        int etcdRows = Math.max(1, rowsOf(etcds.size(), abreast));
        double frameHeight = FRAME_TOP + etcdRows * (ETCD_HEIGHT + ETCD_GAP) - ETCD_GAP + FRAME_EDGE;
        Box frame = new Box((width - frameWidth) / 2, MARGIN, frameWidth, frameHeight);
        place(etcds, abreast, width, frame.y() + FRAME_TOP, ETCD_WIDTH, ETCD_HEIGHT, ETCD_GAP, ETCD_GAP, etcdCards);

        double top = frame.bottom() + STRIP;
        double memberHeight = memberHeight();
        Map<String, Box> cards = new LinkedHashMap<>();
        double lane = LANE + (repository.isPresent() ? ARCHIVING_LANE : 0);
        place(members, columns, width, top, MEMBER_WIDTH, memberHeight, GAP, lane, cards);
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            rows.put(members.get(i), i / columns);
        }
        double bottom = top + rowsOf(members.size(), columns) * (memberHeight + lane);
        Map<String, Box> boxes = new LinkedHashMap<>();
        double routeHeight = counted ? 59 : 43;
        place(routes, Math.max(1, routes.size()), width, bottom, ROUTE_WIDTH, routeHeight, GAP, 0, boxes);
        double height = bottom + (routes.isEmpty() ? 0 : routeHeight + MARGIN);
        Optional<Box> repositoryCard = Optional.empty();
        if (repository.isPresent()) {
            double y = bottom + (routes.isEmpty() ? 0 : routeHeight + REPOSITORY_GAP);
            Box card = new Box((width - REPOSITORY_WIDTH) / 2, y, REPOSITORY_WIDTH, repositoryHeight());
            cards.put(repository.get(), card);
            repositoryCard = Optional.of(card);
            height = card.bottom() + MARGIN;
        }
        return new Layout(
                width, height, frame, frame.bottom() + STRIP / 2, lane, etcdCards, cards, rows, boxes, repositoryCard);
    }

    /** Where a server is in its node's card: those of a member one below the other, the parts of a repository side by side. */
    static Box server(Box card, Kind kind) {
        if (OF_MEMBERS.contains(kind)) {
            double above = OF_MEMBERS.subList(0, OF_MEMBERS.indexOf(kind)).stream()
                    .mapToDouble(other -> serverHeight(other) + SERVER_GAP)
                    .sum();
            return new Box(card.x() + 10, card.y() + SERVERS_TOP + above, card.width() - 20, serverHeight(kind));
        }
        double half = (card.width() - 20 - SERVER_GAP) / 2;
        double x = card.x() + 10 + (kind == Kind.BACKUPS ? 0 : half + SERVER_GAP);
        return new Box(x, card.y() + REPOSITORY_HEAD, half, serverHeight(kind));
    }

    private static double serverHeight(Kind kind) {
        return SERVER_HEAD + LINE * kind.lines();
    }

    private static double memberHeight() {
        double servers = OF_MEMBERS.stream()
                .mapToDouble(kind -> serverHeight(kind) + SERVER_GAP)
                .sum();
        return SERVERS_TOP + servers - SERVER_GAP + MEMBER_BOTTOM;
    }

    private static double repositoryHeight() {
        return REPOSITORY_HEAD + serverHeight(Kind.BACKUPS) + MEMBER_BOTTOM;
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
