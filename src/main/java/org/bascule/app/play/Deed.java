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
    NOTHING_LEFT("C'était la dernière étape", "That was the last step", "fth-check");

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
        return play.canTurn() ? NEXT_CHAPTER : NOTHING_LEFT;
    }

    private static boolean failed(Play play, Position at) {
        return Optional.ofNullable(play.runs().get(at))
                .filter(run -> !run.running())
                .map(StepRun::held)
                .filter(held -> !held)
                .isPresent();
    }
}
