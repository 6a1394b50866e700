package org.bascule.app;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.model.Session;
import org.bascule.lab.Lang;

/** Closes or removes the open lab, after asking the user and cancelling the running task. */
record LabCloser(Session session, Parent root, Lang lang) {

    /** Does what the window's close button does. */
    void requestClose() {
        javafx.stage.Window window = root.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** Asks what to do with a running lab, then does it and runs the end. */
    void askThen(Runnable end) {
        if (session.open().get().isEmpty()) {
            session.tasks().cancel();
            whenIdle(end);
            return;
        }
        ButtonType leaving = new ButtonType(AppMessages.leaveItRunning().in(lang));
        ButtonType removing = new ButtonType(AppMessages.removeIt().in(lang));
        ButtonType staying = new ButtonType(AppMessages.cancel().in(lang), ButtonData.CANCEL_CLOSE);
        Optional<ButtonType> answer = Confirmation.which(
                root,
                AppMessages.labIsRunning().in(lang),
                AppMessages.labIsRunningDetails().in(lang),
                leaving,
                removing,
                staying);
        if (answer.filter(leaving::equals).isPresent()) {
            end(session::leave, end);
        } else if (answer.filter(removing::equals).isPresent()) {
            end(session::removeOpen, end);
        }
    }

    void askToRemove() {
        if (Confirmation.yes(
                root, lang, AppMessages.removeLab(), AppMessages.removeLabDetails(), AppMessages.remove())) {
            end(session::removeOpen, () -> {});
        }
    }

    /** Cancels the running task first. */
    private void end(Runnable ending, Runnable then) {
        session.tasks().cancel();
        whenIdle(() -> {
            ending.run();
            whenIdle(then);
        });
    }

    /** The end of a task may start another. */
    private void whenIdle(Runnable then) {
        if (!session.tasks().busy()) {
            then.run();
            return;
        }
        Subscription[] once = new Subscription[1];
        once[0] = session.tasks().job().subscribe((before, now) -> {
            if (now.isEmpty()) {
                once[0].unsubscribe();
                Platform.runLater(() -> whenIdle(then));
            }
        });
    }
}
