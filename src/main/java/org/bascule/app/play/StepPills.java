package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.bascule.app.look.Rows;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of the shown chapter as small buttons: which one is shown, which passed, which failed. */
final class StepPills {

    /** @param held empty while it has not run to its end */
    private record Pill(Position at, String title, boolean read, Optional<Boolean> held) {}

    private final LabSession session;
    private final Lang lang;
    private final Rows<Pill> rows;

    StepPills(LabSession session, Lang lang, Pane box) {
        this.session = session;
        this.lang = lang;
        this.rows = new Rows<>(box, this::button);
    }

    void show() {
        Position read = session.navigation().shown().get();
        rows.show(IntStream.range(0, session.navigation().chapter(read).steps().size())
                .mapToObj(step -> pill(new Position(read.chapter(), step), read))
                .toList());
    }

    private Pill pill(Position at, Position read) {
        return new Pill(
                at,
                session.navigation().step(at).orElseThrow().title().in(lang),
                at.equals(read),
                Optional.ofNullable(session.execution().runs().get(at))
                        .filter(past -> !past.running())
                        .map(StepRun::passed)
                        .or(() -> Optional.of(true)
                                .filter(any -> session.navigation().passed().contains(at))));
    }

    private Button button(Pill pill) {
        int number = pill.at().step() + 1;
        Button button = new Button(Integer.toString(number));
        button.setId("step-" + number);
        button.setAccessibleText(number + ". " + pill.title());
        List<String> styles = new ArrayList<>(List.of("step-pill", "small"));
        pill.held().ifPresent(held -> {
            button.setGraphic(new FontIcon(held ? "fth-check" : "fth-x"));
            styles.add(held ? "step-held" : "step-failed");
        });
        if (pill.read()) {
            styles.add("step-read");
        }
        button.getStyleClass().addAll(styles);
        button.setOnAction(pressed -> session.navigation().shown().set(pill.at()));
        return button;
    }
}
