package org.bascule.app.diagram.drawing;

import org.bascule.lab.Text;

/** What {@code app.diagram.drawing} says to a person, in both languages. */
final class DrawingMessages {

    private DrawingMessages() {}

    static Text saveDiagram() {
        return Text.of("Enregistrer le schéma", "Save the diagram");
    }
}
