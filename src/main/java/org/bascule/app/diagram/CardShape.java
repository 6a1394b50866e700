package org.bascule.app.diagram;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.bascule.app.diagram.Layout.Box;
import org.bascule.app.diagram.Server.Kind;
import org.bascule.app.look.StateStyle;

/** A node's card. It stays from one picture to the next, and changes what is new. */
final class CardShape {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double EDGE = 14;
    private static final double MARK = 22;

    private final Group node = new Group();
    private final Box box;
    private final StateStyle style = new StateStyle(node);
    private final SVGPath mark = new SVGPath();
    private final TextLine name;
    private final TextLine address;
    private final TextLine role;
    private final TextLine facts;
    private final Map<Kind, ServerShape> rooms = new EnumMap<>(Kind.class);
    private final Optional<FarCard> far;
    private final Flash flash;
    private Card shown;

    /**
     * @param chosen run when the user picks it
     * @param joined run when the user picks it beside another
     */
    CardShape(Card card, Box box, boolean roomy, Runnable chosen, Runnable joined) {
        this.box = box;
        double width = box.width() - 2 * EDGE;
        mark.getStyleClass().add("card-mark");
        mark.setLayoutX(box.x() + EDGE);
        mark.setLayoutY(box.y() + 11);
        name = TextLine.left("card-name", box.x() + EDGE + MARK - 4, box.y() + 22, width * 0.5);
        address = TextLine.right("card-address", box.right() - EDGE, box.y() + 22, width * 0.52);
        role = TextLine.left("card-role", box.x() + EDGE, box.y() + 40, width).named("role-" + card.name());
        facts = TextLine.left("card-facts", box.x() + EDGE, box.y() + 57, width);
        far = roomy ? Optional.of(new FarCard(box)) : Optional.empty();
        flash = new Flash(box, 20);
        node.setId("card-" + card.name());
        node.getStyleClass().addAll("node-card", roomy ? "member-card" : "etcd-card");
        node.getChildren()
                .addAll(rectangle("card-frame", 0), mark, name.node(), address.node(), role.node(), facts.node());
        far.ifPresent(shape -> node.getChildren().add(shape.node()));
        node.getChildren().addAll(rectangle("card-chosen", 3), rectangle("card-focus", 6), flash.node());
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMouseClicked(click -> {
            if (click.isStillSincePress()) {
                node.requestFocus();
                (click.isShortcutDown() || click.isShiftDown() ? joined : chosen).run();
                click.consume();
            }
        });
        node.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                (key.isShiftDown() ? joined : chosen).run();
                key.consume();
            }
        });
        show(card, false);
    }

    Group node() {
        return node;
    }

    void select(boolean selected) {
        node.pseudoClassStateChanged(SELECTED, selected);
    }

    void show(Card card) {
        show(card, true);
    }

    private void show(Card card, boolean eyeCatching) {
        if (card.equals(shown)) {
            return;
        }
        boolean news = style.wear(card.standing().style());
        mark.setContent(card.standing().mark());
        name.say(card.name());
        address.say(card.address());
        news |= role.say(card.role());
        facts.say(card.facts());
        far.ifPresent(shape -> shape.show(card));
        show(card.rooms());
        node.setAccessibleText(card.spoken());
        if (news && eyeCatching) {
            flash.play();
        }
        shown = card;
    }

    private void show(List<Server> now) {
        List<Kind> kinds = now.stream().map(Server::kind).toList();
        rooms.entrySet()
                .removeIf(known -> !kinds.contains(known.getKey())
                        && node.getChildren().remove(known.getValue().node()));
        now.forEach(room -> rooms.computeIfAbsent(room.kind(), this::make).show(room));
    }

    private ServerShape make(Kind kind) {
        double y = box.y() + Layout.ROOMS_TOP;
        for (Kind above : Kind.values()) {
            if (above == kind) {
                break;
            }
            y += Layout.roomHeight(above) + Layout.ROOM_GAP;
        }
        ServerShape shape = new ServerShape(kind, new Box(box.x() + 10, y, box.width() - 20, Layout.roomHeight(kind)));
        node.getChildren().add(node.getChildren().indexOf(facts.node()) + 1, shape.node());
        return shape;
    }

    private Rectangle rectangle(String style, double beyond) {
        Rectangle rectangle =
                new Rectangle(box.x() - beyond, box.y() - beyond, box.width() + 2 * beyond, box.height() + 2 * beyond);
        rectangle.setArcWidth(16 + beyond);
        rectangle.setArcHeight(16 + beyond);
        rectangle.getStyleClass().add(style);
        return rectangle;
    }
}
