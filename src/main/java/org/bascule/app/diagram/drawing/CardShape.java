package org.bascule.app.diagram.drawing;

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
import org.bascule.app.diagram.Card;
import org.bascule.app.diagram.Server;
import org.bascule.app.diagram.Server.Kind;
import org.bascule.app.diagram.drawing.Layout.Box;
import org.bascule.app.look.StateStyle;

/** A node's card. Its nodes are kept from one diagram to the next, and only what has changed is updated. */
final class CardShape {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double EDGE = 14;
    private static final double ICON = 22;
    /** Of a name that has its role beside it. */
    private static final double NAME_WIDTH = 120;

    /** What a card is drawn as. */
    enum Form {
        ETCD("etcd-card"),
        MEMBER("member-card"),
        /** Wide, with the role beside the name. */
        REPOSITORY("repository-card");

        private final String style;

        Form(String style) {
            this.style = style;
        }
    }

    private final Group node = new Group();
    private final Box box;
    private final StateStyle style = new StateStyle(node);
    private final SVGPath icon = new SVGPath();
    private final TextLine name;
    private final TextLine address;
    private final TextLine role;
    private final TextLine facts;
    private final Map<Kind, ServerShape> servers = new EnumMap<>(Kind.class);
    private final Optional<ZoomedOutCard> zoomedOut;
    private final Flash flash;
    private Card shown;

    /**
     * @param onSelect run when the user selects it
     * @param onExtend run when the user adds it to the selection
     */
    CardShape(Card card, Box box, Form form, Runnable onSelect, Runnable onExtend) {
        this.box = box;
        double width = box.width() - 2 * EDGE;
        icon.getStyleClass().add("card-icon");
        icon.setLayoutX(box.x() + EDGE);
        icon.setLayoutY(box.y() + 11);
        double left = box.x() + EDGE + ICON - 4;
        boolean wide = form == Form.REPOSITORY;
        name = TextLine.left("card-name", left, box.y() + 22, wide ? NAME_WIDTH : width * 0.5);
        address = TextLine.right("card-address", box.right() - EDGE, box.y() + 22, width * 0.52);
        role = (wide
                        ? TextLine.left("card-role", left + NAME_WIDTH, box.y() + 22, width * 0.62)
                        : TextLine.left("card-role", box.x() + EDGE, box.y() + 40, width))
                .id("role-" + card.name());
        facts = TextLine.left("card-facts", box.x() + EDGE, box.y() + 57, width);
        zoomedOut = form == Form.MEMBER ? Optional.of(new ZoomedOutCard(box)) : Optional.empty();
        flash = new Flash(box, 20);
        node.setId("card-" + card.name());
        node.getStyleClass().addAll("node-card", form.style);
        node.getChildren()
                .addAll(rectangle("card-frame", 0), icon, name.node(), address.node(), role.node(), facts.node());
        zoomedOut.ifPresent(shape -> node.getChildren().add(shape.node()));
        node.getChildren().addAll(rectangle("card-selected", 3), rectangle("card-focus", 6), flash.node());
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMouseClicked(click -> {
            if (click.isStillSincePress()) {
                node.requestFocus();
                (click.isShortcutDown() || click.isShiftDown() ? onExtend : onSelect).run();
                click.consume();
            }
        });
        node.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                (key.isShiftDown() ? onExtend : onSelect).run();
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

    private void show(Card card, boolean highlight) {
        if (card.equals(shown)) {
            return;
        }
        boolean changed = style.wear(card.state().style());
        icon.setContent(card.state().icon());
        name.set(card.name());
        address.set(card.address());
        changed |= role.set(card.role());
        facts.set(card.facts());
        zoomedOut.ifPresent(shape -> shape.show(card));
        show(card.servers());
        node.setAccessibleText(card.accessibleText());
        if (changed && highlight) {
            flash.play();
        }
        shown = card;
    }

    private void show(List<Server> now) {
        List<Kind> kinds = now.stream().map(Server::kind).toList();
        servers.entrySet()
                .removeIf(known -> !kinds.contains(known.getKey())
                        && node.getChildren().remove(known.getValue().node()));
        now.forEach(server -> servers.computeIfAbsent(server.kind(), this::make).show(server));
    }

    private ServerShape make(Kind kind) {
        ServerShape shape = new ServerShape(kind, Layout.server(box, kind));
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
