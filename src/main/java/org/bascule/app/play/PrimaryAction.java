package org.bascule.app.play;

import java.util.Optional;
import org.bascule.app.model.LabSession;
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

    static PrimaryAction of(LabSession session) {
        Position read = session.navigation().shown().get();
        Optional<Position> stands = session.navigation().position().get().filter(at -> at.chapter() == read.chapter());
        if (isUnfinished(session, read)) {
            return GO_ON_BUILDING;
        }
        if (stands.isEmpty()) {
            return JUMP;
        }
        int next = stands.get().step();
        if (read.step() > next) {
            return GO_BACK;
        }
        if (failed(session, read) && session.navigation().canRun()) {
            return session.execution().canCheckAgain() ? CHECK_AGAIN : RETRY;
        }
        if (read.step() == next) {
            return PERFORM;
        }
        if (read.step() + 1 < session.navigation().chapter(read).steps().size()) {
            return NEXT_STEP;
        }
        return session.navigation().hasNext() ? NEXT_CHAPTER : PLAY_FREELY;
    }

    private static boolean isUnfinished(LabSession session, Position read) {
        return session.builder()
                .unfinished()
                .get()
                .filter(left -> left.position()
                        .map(then -> then.chapter() == read.chapter())
                        .orElse(true))
                .isPresent();
    }

    private static boolean failed(LabSession session, Position at) {
        return Optional.ofNullable(session.execution().runs().get(at))
                .filter(run -> !run.running())
                .map(StepRun::passed)
                .filter(held -> !held)
                .isPresent();
    }
}
