package org.bascule.app.diagram.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraTest {

    private final Pane pane = new Pane();
    private final Rectangle card = new Rectangle(700, 400, 200, 100);
    private final Group content = new Group(card);
    private final Camera camera = new Camera(pane, content, scale -> {});

    @BeforeEach
    void frame() {
        pane.getChildren().setAll(content);
        camera.frame(1000, 600);
    }

    /** A card that has the focus before the pane has its size seems to be far outside of it. */
    @Test
    void nothingIsRevealedInAPaneThatIsNotLaidOutYet() {
        camera.reveal(card);
        pane.resize(500, 300);

        assertThat(content.getBoundsInParent().getMaxX()).isBetween(0.0, 500.0);
        assertThat(camera.scale()).isEqualTo(0.5);
        assertThat(content.localToParent(0, 0).getX()).isZero();
    }

    @Test
    void aCardOutsideAPaneIsMovedIn() {
        pane.resize(500, 300);
        camera.zoomIn();
        camera.zoomIn();
        camera.zoomIn();
        camera.reveal(card);

        assertThat(content.localToParent(900, 500).getX()).isLessThanOrEqualTo(500.001);
        assertThat(content.localToParent(700, 400).getX()).isNotNegative();
    }
}
