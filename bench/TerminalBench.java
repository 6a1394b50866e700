package org.bascule.app.terminal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.bascule.app.Window;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.StartingPoint;
import org.bascule.app.model.UserSettings;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Timers;

/** Measures the terminals of the window with a real lab; run by bench/terminal. */
public final class TerminalBench {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Window window;
    private final UserSettings settings;

    private TerminalBench(Window window, UserSettings settings) {
        this.window = window;
        this.settings = settings;
    }

    /** HOME NETWORK */
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        LocalBackend backend = new LocalBackend(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        CompletableFuture<TerminalBench> opened = new CompletableFuture<>();
        Preferences store = Preferences.userRoot().node("org/bascule/bench/" + UUID.randomUUID());
        Platform.startup(() -> {
            UserSettings settings = new UserSettings(store, Lang.EN);
            Window window = new Window(new Stage(), List.of(backend), settings);
            window.show();
            opened.complete(new TerminalBench(window, settings));
        });
        TerminalBench bench = opened.get(30, TimeUnit.SECONDS);
        try {
            bench.build(backend);
            bench.open();
            bench.muchOutput();
        } finally {
            bench.onScreen(() -> {
                bench.window.session().removeOpen();
                return true;
            });
            bench.quiet();
            store.removeNode();
            Platform.exit();
        }
        System.exit(0);
    }

    private void build(LocalBackend backend) throws Exception {
        quiet();
        onScreen(() -> {
            window.session().build(backend, new LabName("bench"), Timers.DOCUMENTED, new StartingPoint.Complete());
            return true;
        });
        await(() -> window.session().open().get().isPresent());
        quiet();
        Thread.sleep(10_000);
    }

    /** From the wish for a terminal until its prompt is there, on each node in turn. */
    private void open() throws Exception {
        LabSession lab = lab();
        List<Double> milliseconds = new ArrayList<>();
        for (Node node : lab.lab().nodes()) {
            CompletableFuture<Long> there = new CompletableFuture<>();
            AnimationTimer look = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (text(lab, node).contains(node.name() + ":~")) {
                        there.complete(System.nanoTime());
                        stop();
                    }
                }
            };
            long asked = System.nanoTime();
            onScreen(() -> {
                look.start();
                lab.terminalWanted().set(Optional.of(node.name()));
                return true;
            });
            milliseconds.add((there.get(LIMIT.toSeconds(), TimeUnit.SECONDS) - asked) / 1e6);
            Thread.sleep(1_000);
        }
        double first = milliseconds.remove(0);
        Collections.sort(milliseconds);
        say(
                "a terminal: the first after %.0f ms, %d others: median %.0f ms, longest %.0f ms",
                first,
                milliseconds.size(),
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() - 1));
    }

    /** The time between frames while 10 MB are printed, during which the window does not respond. */
    private void muchOutput() throws Exception {
        LabSession lab = lab();
        Node node = lab.lab().nodes().get(0);
        List<Double> gaps = Collections.synchronizedList(new ArrayList<>());
        List<Double> work = Collections.synchronizedList(new ArrayList<>());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AnimationTimer pulses = new AnimationTimer() {
            private long before;
            private long cpuBefore;

            @Override
            public void handle(long now) {
                long real = System.nanoTime();
                long cpu = threads.getCurrentThreadCpuTime();
                if (before != 0) {
                    gaps.add((real - before) / 1e6);
                    work.add((cpu - cpuBefore) / 1e6);
                }
                before = real;
                cpuBefore = cpu;
            }
        };
        onScreen(() -> {
            lab.terminalWanted().set(Optional.of(node.name()));
            return true;
        });
        Thread.sleep(1_000);
        long began = System.nanoTime();
        onScreen(() -> {
            pulses.start();
            byte[] line = "seq -f %078g 1 128000; echo written $((4 * 11))\r".getBytes(StandardCharsets.UTF_8);
            terminals(lab).find(node).orElseThrow().screen().getTerminalStarter().sendBytes(line, true);
            return true;
        });
        await(() -> text(lab, node).contains("written 44"));
        double seconds = (System.nanoTime() - began) / 1e9;
        onScreen(() -> {
            pulses.stop();
            return true;
        });
        List<Double> sorted = new ArrayList<>(gaps);
        Collections.sort(sorted);
        say(
                "10 MB printed in %.1f s, %d frames: median interval %.0f ms, longest %.0f ms, over 100 ms: %d",
                seconds,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                sorted.stream().filter(gap -> gap > 100).count());
        say("of which the JavaFX thread used at most %.0f ms of CPU time", Collections.max(work));
    }

    private String text(LabSession lab, Node node) {
        return terminals(lab)
                .find(node)
                .map(terminal -> terminal.screen().getTerminalTextBuffer().getScreenLines())
                .orElse("");
    }

    private Terminals terminals(LabSession lab) {
        return lab.kept(Terminals.class, () -> new Terminals(lab.lab(), settings, Platform::runLater));
    }

    private LabSession lab() throws Exception {
        return onScreen(() -> window.session().open().get().orElseThrow());
    }

    /** Waits until no task is running. */
    private void quiet() throws Exception {
        await(() -> !window.session().tasks().busy());
    }

    private void await(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!onScreen(holds)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + LIMIT);
            }
            Thread.sleep(20);
        }
    }

    private <T> T onScreen(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(30, TimeUnit.SECONDS);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
