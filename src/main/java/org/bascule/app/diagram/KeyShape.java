package org.bascule.app.diagram;

import javafx.animation.TranslateTransition;
import javafx.scene.Group;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.util.Duration;
import org.bascule.app.diagram.Layout.Box;
import org.bascule.app.look.StateStyle;

/** The leader key: a ring that empties, above its holder's card. */
final class KeyShape {

    private static final double RADIUS = 23;
    private static final double ROOM = 240;

    private final Group node = new Group();
    private final Group ring = new Group();
    private final Wiring wiring;
    private final double strip;
    private final StateStyle style = new StateStyle(node);
    private final Arc left = new Arc(0, 0, RADIUS, RADIUS, 90, 0);
    private final Line down = new Line();
    private final Wire wire = new Wire("key", false);
    private final TextLine seconds = TextLine.middle("key-seconds", 0, 3, 2 * RADIUS);
    private final TextLine granted = TextLine.middle("key-granted", 0, 14, 2 * RADIUS - 10);
    private final KeyWords right;
    private final KeyWords leftWords;
    private String holder = "";
    private boolean placed;

    KeyShape(Wiring wiring, String caption) {
        this.wiring = wiring;
        Layout layout = wiring.layout();
        this.strip = layout.strip();
        Circle track = new Circle(RADIUS);
        track.getStyleClass().add("key-track");
        left.getStyleClass().add("key-left");
        down.getStyleClass().add("key-stem");
        down.setStartY(layout.etcd().bottom() - strip);
        down.setEndY(-RADIUS);
        right = new KeyWords(caption, true);
        leftWords = new KeyWords(caption, false);
        ring.getChildren().addAll(down, track, left, seconds.node(), granted.node(), right.node, leftWords.node);
        ring.setTranslateY(strip);
        ring.setTranslateX(layout.width() / 2);
        node.getStyleClass().add("leader-key");
        node.setMouseTransparent(true);
        node.getChildren().addAll(wire.node(), ring);
    }

    Group node() {
        return node;
    }

    void show(KeyFacts key) {
        style.wear(key.standing().style());
        left.setLength(360 * key.share());
        seconds.say(key.seconds());
        granted.say(key.of());
        Box card = wiring.layout().cards().get(key.holder());
        boolean known = key.held() && card != null;
        wire.node().setVisible(known);
        if (known) {
            wire.run(wiring.key(key.holder()));
        }
        double x = known ? card.centre() : wiring.layout().width() / 2;
        boolean toTheRight = x + RADIUS + ROOM < wiring.layout().width();
        right.show(toTheRight, key);
        leftWords.show(!toTheRight, key);
        move(x, !placed || key.holder().equals(holder));
        holder = key.holder();
        placed = true;
    }

    private void move(double x, boolean still) {
        if (still) {
            ring.setTranslateX(x);
            return;
        }
        TranslateTransition slide = new TranslateTransition(Duration.millis(600), ring);
        slide.setToX(x);
        slide.play();
    }

    /** Who holds it, on one side of the ring or the other. */
    private static final class KeyWords {

        private final Group node = new Group();
        private final TextLine holder;
        private final TextLine below;

        KeyWords(String caption, boolean toTheRight) {
            TextLine.Hold hold = toTheRight ? TextLine.Hold.LEFT : TextLine.Hold.RIGHT;
            double x = toTheRight ? RADIUS + 10 : -RADIUS - 10;
            TextLine captionWords = new TextLine("key-caption", hold, x, -9, ROOM);
            captionWords.say(caption);
            holder = new TextLine("key-holder", hold, x, 7, ROOM);
            below = new TextLine("key-path", hold, x, 22, ROOM);
            node.getChildren().addAll(captionWords.node(), holder.node(), below.node());
        }

        void show(boolean visible, KeyFacts key) {
            node.setVisible(visible);
            holder.named(visible ? "leader-key-holder" : "");
            holder.say(key.holder());
            below.say(key.below());
        }
    }
}
