package org.bascule.app.diagram.drawing;

import javafx.animation.TranslateTransition;
import javafx.scene.Group;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.util.Duration;
import org.bascule.app.diagram.KeyCard;
import org.bascule.app.diagram.drawing.Layout.Box;
import org.bascule.app.look.StateStyle;

/** The leader key: a ring above its holder's card that empties until the key expires. */
final class KeyShape {

    private static final double RADIUS = 23;
    private static final double TEXT_WIDTH = 240;

    private final Group node = new Group();
    private final Group ring = new Group();
    private final WireRouting routing;
    private final double strip;
    private final StateStyle style = new StateStyle(node);
    private final Arc timeLeft = new Arc(0, 0, RADIUS, RADIUS, 90, 0);
    private final Line stem = new Line();
    private final Wire wire = new Wire("key", false);
    private final TextLine remaining = TextLine.middle("key-seconds", 0, 3, 2 * RADIUS);
    private final TextLine ttl = TextLine.middle("key-granted", 0, 14, 2 * RADIUS - 10);
    private final KeyWords wordsOnTheRight;
    private final KeyWords wordsOnTheLeft;
    private String holder = "";
    private boolean placed;

    KeyShape(WireRouting routing) {
        this.routing = routing;
        Layout layout = routing.layout();
        this.strip = layout.strip();
        Circle track = new Circle(RADIUS);
        track.getStyleClass().add("key-track");
        timeLeft.getStyleClass().add("key-left");
        stem.getStyleClass().add("key-stem");
        stem.setStartY(layout.etcd().bottom() - strip);
        stem.setEndY(-RADIUS);
        wordsOnTheRight = new KeyWords(true);
        wordsOnTheLeft = new KeyWords(false);
        ring.getChildren()
                .addAll(stem, track, timeLeft, remaining.node(), ttl.node(), wordsOnTheRight.node, wordsOnTheLeft.node);
        ring.setTranslateY(strip);
        ring.setTranslateX(layout.width() / 2);
        node.getStyleClass().add("leader-key");
        node.setMouseTransparent(true);
        node.getChildren().addAll(wire.node(), ring);
    }

    Group node() {
        return node;
    }

    void show(KeyCard key) {
        style.wear(key.state().style());
        timeLeft.setLength(360 * key.fraction());
        remaining.set(key.remaining());
        ttl.set(key.ttl());
        Box card = routing.layout().cards().get(key.holder());
        boolean known = key.held() && card != null;
        wire.node().setVisible(known);
        if (known) {
            wire.run(routing.key(key.holder()));
        }
        double x = known ? card.centre() : routing.layout().width() / 2;
        boolean toTheRight = x + RADIUS + TEXT_WIDTH < routing.layout().width();
        wordsOnTheRight.show(toTheRight, key);
        wordsOnTheLeft.show(!toTheRight, key);
        move(x, !placed || key.holder().equals(holder));
        holder = key.holder();
        placed = true;
    }

    private void move(double x, boolean atOnce) {
        if (atOnce) {
            ring.setTranslateX(x);
            return;
        }
        TranslateTransition slide = new TranslateTransition(Duration.millis(600), ring);
        slide.setToX(x);
        slide.play();
    }

    /** The text about the key, on either side of the ring. */
    private static final class KeyWords {

        private final Group node = new Group();
        private final TextLine caption;
        private final TextLine holder;
        private final TextLine note;

        KeyWords(boolean toTheRight) {
            TextLine.Anchor anchor = toTheRight ? TextLine.Anchor.LEFT : TextLine.Anchor.RIGHT;
            double x = toTheRight ? RADIUS + 10 : -RADIUS - 10;
            caption = new TextLine("key-caption", anchor, x, -9, TEXT_WIDTH);
            holder = new TextLine("key-holder", anchor, x, 7, TEXT_WIDTH);
            note = new TextLine("key-path", anchor, x, 22, TEXT_WIDTH);
            node.getChildren().addAll(caption.node(), holder.node(), note.node());
        }

        void show(boolean visible, KeyCard key) {
            node.setVisible(visible);
            holder.id(visible ? "leader-key-holder" : "");
            caption.set(key.caption());
            holder.set(key.holder());
            note.set(key.note());
        }
    }
}
