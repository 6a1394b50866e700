package org.bascule.app.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bascule.app.model.UserSettings;
import org.bascule.backend.Attachment;
import org.bascule.backend.Lab;
import org.bascule.background.Background;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.shell.NodeShell;

/**
 * A session on a node: its screen, and the process that it is connected to. It outlives the views. Used on the JavaFX thread; what
 * waits for the node or for the process has a thread of its own.
 */
final class NodeTerminal implements AutoCloseable {

    private static final String KIND = "xterm-256color";
    private static final long GRACE_SECONDS = 2;

    private final Lab lab;
    private final Node node;
    private final UserSettings settings;
    private final Executor screenThread;
    private final TerminalScreen screen;
    private final ReadOnlyObjectWrapper<TerminalState> state = new ReadOnlyObjectWrapper<>(new TerminalState.Opening());
    private Optional<PtyProcess> process = Optional.empty();
    private boolean closed;

    /** Opens it. */
    NodeTerminal(Lab lab, Node node, UserSettings settings, Executor screenThread) {
        this.lab = lab;
        this.node = node;
        this.settings = settings;
        this.screenThread = screenThread;
        this.screen = new TerminalScreen(settings);
        open();
    }

    Node node() {
        return node;
    }

    TerminalScreen screen() {
        return screen;
    }

    ReadOnlyObjectProperty<TerminalState> state() {
        return state.getReadOnlyProperty();
    }

    /** Opens a new session below what the last one has left on the screen. */
    void openAgain() {
        if (state.get().over()) {
            open();
        }
    }

    private void open() {
        state.set(new TerminalState.Opening());
        Lang lang = settings.lang().get();
        Background.threads("terminal").newThread(() -> live(lang)).start();
    }

    private void live(Lang lang) {
        try {
            Attachment shell = new NodeShell(lab, node).shell(lang, Optional.of(KIND));
            PtyProcess started = start(shell);
            screenThread.execute(() -> connect(started));
            int exitCode = started.waitFor();
            screenThread.execute(() -> state.set(new TerminalState.Ended(exitCode)));
        } catch (Refusal refusal) {
            refuse(refusal.problems().get(0));
        } catch (IOException failed) {
            refuse(new Problem(
                    TerminalMessages.notStarted("bash", String.valueOf(failed.getMessage())),
                    TerminalMessages.checkProgram()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static PtyProcess start(Attachment shell) throws IOException {
        return new PtyProcessBuilder()
                .setCommand(shell.command().toArray(String[]::new))
                .setEnvironment(shell.environment())
                .setDirectory(shell.directory().toString())
                .start();
    }

    private void refuse(Problem problem) {
        screenThread.execute(() -> state.set(new TerminalState.Refused(problem)));
    }

    private void connect(PtyProcess started) {
        if (closed) {
            end(started);
            return;
        }
        process = Optional.of(started);
        screen.createTerminalSession(new PtyConnector(started, node.name()));
        screen.start();
        state.set(new TerminalState.Running());
    }

    /** Hangs up, as the end of a terminal does; bash then ends what it has started. */
    private static void end(PtyProcess process) {
        Background.threads("terminal-end")
                .newThread(() -> {
                    try {
                        process.destroy();
                        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                            process.destroyForcibly();
                        }
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
    }

    @Override
    public void close() {
        closed = true;
        process.ifPresent(NodeTerminal::end);
        screen.close();
    }
}
