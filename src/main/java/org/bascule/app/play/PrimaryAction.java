package org.bascule.app.play;

import java.util.Optional;
import org.bascule.app.model.Position;
import org.bascule.lab.Text;

/** What the primary button does. */
enum PrimaryAction {
    RUN("fth-play"),
    RETRY("fth-rotate-cw"),
    MY_TURN("fth-edit-3"),
    DONE("fth-check"),
    CHECK_AGAIN("fth-check-square"),
    KEEP_WAITING("fth-clock"),
    NEXT_STEP("fth-arrow-right"),
    NEXT_CHAPTER("fth-chevrons-right"),
    CURRENT_STEP("fth-corner-down-left"),
    GO_TO_CHAPTER("fth-fast-forward"),
    FREE_PLAY("fth-sliders");

    private final String icon;

    PrimaryAction(String icon) {
        this.icon = icon;
    }

    Text label() {
        return switch (this) {
            case RUN -> PlayMessages.runStep();
            case RETRY -> PlayMessages.retry();
            case MY_TURN -> PlayMessages.beginMyTurn();
            case DONE -> PlayMessages.done();
            case CHECK_AGAIN -> PlayMessages.checkAgain();
            case KEEP_WAITING -> PlayMessages.continueWaiting();
            case NEXT_STEP -> PlayMessages.nextStep();
            case NEXT_CHAPTER -> PlayMessages.nextChapter();
            case CURRENT_STEP -> PlayMessages.currentStep();
            case GO_TO_CHAPTER -> PlayMessages.goToChapter();
            case FREE_PLAY -> PlayMessages.freePlay();
        };
    }

    /** What the user should know before pressing the button. */
    Optional<Text> note() {
        return switch (this) {
            case CHECK_AGAIN -> Optional.of(PlayMessages.checkAgainDetails());
            case MY_TURN -> Optional.of(PlayMessages.myTurnDetails());
            case KEEP_WAITING -> Optional.of(PlayMessages.keepWaitingDetails());
            case GO_TO_CHAPTER -> Optional.of(PlayMessages.goToChapterDetails());
            case FREE_PLAY -> Optional.of(PlayMessages.afterLastStep());
            default -> Optional.empty();
        };
    }

    String icon() {
        return icon;
    }

    static PrimaryAction of(StepState state) {
        if (state.hand().waiting()) {
            return DONE;
        }
        PrimaryAction action = withoutHands(state);
        return state.hand().mine() && (action == RUN || action == RETRY) ? MY_TURN : action;
    }

    private static PrimaryAction withoutHands(StepState state) {
        if (state.buildUnfinished()) {
            return KEEP_WAITING;
        }
        Optional<Position> position =
                state.position().filter(at -> at.chapter() == state.shown().chapter());
        if (position.isEmpty()) {
            return GO_TO_CHAPTER;
        }
        int next = position.get().step();
        int step = state.shown().step();
        if (step > next) {
            return CURRENT_STEP;
        }
        if (state.failed() && state.canRun()) {
            return state.canCheckAgain() ? CHECK_AGAIN : RETRY;
        }
        if (step == next) {
            return RUN;
        }
        if (step + 1 < state.chapter().steps().size()) {
            return NEXT_STEP;
        }
        return state.hasNext() ? NEXT_CHAPTER : FREE_PLAY;
    }
}
