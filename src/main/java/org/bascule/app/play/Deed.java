package org.bascule.app.play;

import java.util.Optional;
import org.bascule.app.model.Play;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.lab.Text;

/** What the primary button does, given where the lab stands and which step is being read. */
enum Deed {
    PERFORM("Jouer cette étape", "Perform this step", "fth-play"),
    RETRY("Réessayer", "Retry", "fth-rotate-cw"),
    NEXT_STEP("Étape suivante", "Next step", "fth-arrow-right"),
    NEXT_CHAPTER("Chapitre suivant", "Next chapter", "fth-chevrons-right"),
    GO_BACK("Revenir à l'étape en cours", "Back to the step at hand", "fth-corner-down-left"),
    JUMP("Aller à ce chapitre", "Jump to this chapter", "fth-fast-forward"),
    PLAY_FREELY("Passer au jeu libre", "Go on in free play", "fth-sliders");

    private final String french;
    private final String english;
    private final String icon;

    Deed(String french, String english, String icon) {
        this.french = french;
        this.english = english;
        this.icon = icon;
    }

    Text words() {
        return new Text(french, english);
    }

    /** What is to be known before it is done. */
    Optional<Text> note() {
        return switch (this) {
            case JUMP ->
                Optional.of(Text.of(
                        "Le laboratoire est alors reconstruit, dans l'état où commence ce chapitre.",
                        "The lab is then built anew, in the state in which this chapter begins."));
            case PLAY_FREELY ->
                Optional.of(Text.of(
                        "C'était la dernière étape. Choisissez un nœud du schéma pour le mettre en panne à la main ;"
                                + " relisez ou rejouez un chapitre, à gauche ; ou repartez de zéro.",
                        "That was the last step. Select a node in the schema to break it by hand; read or perform a"
                                + " chapter again, on the left; or start over."));
            default -> Optional.empty();
        };
    }

    String icon() {
        return icon;
    }

    static Deed of(Play play) {
        Position read = play.reading().get();
        Optional<Position> stands = play.position().get().filter(at -> at.chapter() == read.chapter());
        if (stands.isEmpty()) {
            return JUMP;
        }
        int next = stands.get().step();
        if (read.step() > next) {
            return GO_BACK;
        }
        if (read.step() == next) {
            return failed(play, read) ? RETRY : PERFORM;
        }
        if (read.step() + 1 < play.chapter(read).steps().size()) {
            return NEXT_STEP;
        }
        return play.canTurn() ? NEXT_CHAPTER : PLAY_FREELY;
    }

    private static boolean failed(Play play, Position at) {
        return Optional.ofNullable(play.runs().get(at))
                .filter(run -> !run.running())
                .map(StepRun::held)
                .filter(held -> !held)
                .isPresent();
    }
}
