package org.bascule.app.below;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.bascule.app.configuration.ConfigurationView;
import org.bascule.app.document.DocumentView;
import org.bascule.app.incident.IncidentsView;
import org.bascule.app.logs.LogsView;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Shortcuts;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.app.terminal.TerminalView;
import org.bascule.app.terminal.TerminalWarmUp;
import org.bascule.app.timeline.TimelineView;
import org.bascule.app.traffic.TrafficPane;

/** The tabs below the diagram. */
public final class BelowView extends FxmlView {

    private static final String REMEMBERED = "below-tab";
    private static final String TERMINAL = "terminal";
    private static final KeyCombination TOGGLE_TERMINAL =
            new KeyCodeCombination(KeyCode.BACK_QUOTE, KeyCombination.CONTROL_DOWN);
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7);

    private final UserSettings settings;
    private final Map<String, Supplier<View>> factories = new LinkedHashMap<>();
    private final List<View> views = new ArrayList<>();
    private final Map<KeyCombination, Runnable> shortcuts = new LinkedHashMap<>();
    private String before = "timeline";

    @FXML
    private TabPane tabs;

    public BelowView(LabSession session, UserSettings settings) {
        super(settings.lang().get());
        this.settings = settings;
        factories.put("timeline", () -> new TimelineView(session, settings));
        factories.put("traffic", () -> new TrafficPane(session, settings));
        factories.put(
                "incidents",
                () -> new IncidentsView(
                        session.incidents(),
                        session.entries(),
                        session.spec().name().toString(),
                        settings));
        factories.put("logs", () -> new LogsView(session, settings, Optional.empty()));
        factories.put(TERMINAL, () -> new TerminalView(session, settings));
        factories.put("configuration", () -> new ConfigurationView(session, settings, Optional.empty()));
        factories.put("document", () -> new DocumentView(session, settings));
        load(Fxml.BELOW);
        TerminalWarmUp.start(settings);
        whileOpen(
                tabs.getSelectionModel().selectedItemProperty().subscribe(this::select),
                session.terminalWanted().subscribe(wanted -> wanted.ifPresent(node -> select(TERMINAL))),
                Shortcuts.of(root(), shortcuts),
                () -> views.forEach(View::close));
    }

    @FXML
    void initialize() {
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            Tab tab = tabs.getTabs().get(i);
            KeyCombination keys = new KeyCodeCombination(DIGITS.get(i), KeyCombination.ALT_DOWN);
            tab.setTooltip(new Tooltip(tab.getText() + " (" + keys.getDisplayText() + ")"));
            shortcuts.put(keys, () -> tabs.getSelectionModel().select(tab));
        }
        shortcuts.put(TOGGLE_TERMINAL, this::toggleTerminal);
        select(settings.word(REMEMBERED, before));
    }

    private void select(String id) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals(id))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    /** Shows the terminals, and the tab before them the next time. */
    private void toggleTerminal() {
        String now = tabs.getSelectionModel().getSelectedItem().getId();
        if (now.equals(TERMINAL)) {
            select(before);
            tabs.requestFocus();
        } else {
            before = now;
            select(TERMINAL);
            views.stream().filter(TerminalView.class::isInstance).forEach(view -> ((TerminalView) view).focus());
        }
    }

    /** A tab gets its content when it is first selected. */
    private void select(Tab tab) {
        settings.keepWord(REMEMBERED, tab.getId());
        if (tab.getContent() == null) {
            View view = factories.get(tab.getId()).get();
            views.add(view);
            tab.setContent(view.root());
        }
    }
}
