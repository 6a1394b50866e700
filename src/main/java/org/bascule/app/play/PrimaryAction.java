package org.bascule.app.play;

import java.util.Optional;
import org.bascule.app.model.Play;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.lab.Text;

/** What the primary button does, given where the lab stands and which step is being read. */
enum PrimaryAction {
    PERFORM("fth-play"),
    RETRY("fth-rotate-cw"),
    CHECK_AGAIN("fth-check-square"),
    GO_ON_BUILDING("fth-clock"),
    NEXT_STEP("fth-arrow-right"),
    NEXT_CHAPTER("fth-chevrons-right"),
    GO_BACK("fth-corner-down-left"),
    JUMP("fth-fast-forward"),
    PLAY_FREELY("fth-sliders");

    private final String icon;

    PrimaryAction(String icon) {
        this.icon = icon;
    }

    Text words() {
        return switch (this) {
            case PERFORM -> PlayMessages.runStep();
            case RETRY -> PlayMessages.retry();
            case CHECK_AGAIN -> PlayMessages.checkAgain();
            case GO_ON_BUILDING -> PlayMessages.continueWaiting();
            case NEXT_STEP -> PlayMessages.nextStep();
            case NEXT_CHAPTER -> PlayMessages.nextChapter();
            case GO_BACK -> PlayMessages.currentStep();
            case JUMP -> PlayMessages.goToChapter();
            case PLAY_FREELY -> PlayMessages.freePlay();
        };
    }

    /** What is to be known before it is done. */
    Optional<Text> note() {
        return switch (this) {
            case CHECK_AGAIN -> Optional.of(PlayMessages.checkAgainDetails());
            case GO_ON_BUILDING -> Optional.of(PlayMessages.keepWaitingDetails());
            case JUMP -> Optional.of(PlayMessages.goToChapterDetails());
            case PLAY_FREELY -> Optional.of(PlayMessages.afterLastStep());
            default -> Optional.empty();
        };
    }

    String icon() {
        return icon;
    }

    static PrimaryAction of(Play play) {
        Position read = play.reading().get();
        Optional<Position> stands = play.position().get().filter(at -> at.chapter() == read.chapter());
        if (isUnfinished(play, read)) {
            return GO_ON_BUILDING;
        }
        if (stands.isEmpty()) {
            return JUMP;
        }
        int next = stands.get().step();
        if (read.step() > next) {
            return GO_BACK;
        }
        if (failed(play, read) && play.canPerform()) {
            return play.canCheckAgain() ? CHECK_AGAIN : RETRY;
        }
        if (read.step() == next) {
            return PERFORM;
        }
        if (read.step() + 1 < play.chapter(read).steps().size()) {
            return NEXT_STEP;
        }
        return play.canTurn() ? NEXT_CHAPTER : PLAY_FREELY;
    }

    private static boolean isUnfinished(Play play, Position read) {
        return play.unfinished()
                .get()
                .filter(left -> left.then()
                        .map(then -> then.chapter() == read.chapter())
                        .orElse(true))
                .isPresent();
    }

    private static boolean failed(Play play, Position at) {
        return Optional.ofNullable(play.runs().get(at))
                .filter(run -> !run.running())
                .map(StepRun::held)
                .filter(held -> !held)
                .isPresent();
    }
}
