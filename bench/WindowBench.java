import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.bascule.app.Window;
import org.bascule.app.model.UserSettings;
import org.bascule.app.model.Session;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Position;
import org.bascule.app.model.StartingPoint;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Member;
import org.bascule.lab.Ports;
import org.bascule.lab.Timers;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.action.Switchover;

/**
 * Measures the window with a real lab; run by bench/window. "On screen" is the end of the layout of the first frame that
 * shows the change; drawing that frame is not included.
 */
public final class WindowBench {

    private final Window window;
    private final Scene scene;

    private WindowBench(Window window, Scene scene) {
        this.window = window;
        this.scene = scene;
    }

    /** HOME NETWORK SWITCHOVERS */
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        LocalBackend backend = new LocalBackend(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        CompletableFuture<WindowBench> opened = new CompletableFuture<>();
        Preferences store = Preferences.userRoot().node("org/bascule/bench/" + UUID.randomUUID());
        Platform.startup(() -> {
            Stage stage = new Stage();
            Window window = new Window(stage, List.of(backend), new UserSettings(store, Lang.EN));
            window.show();
            opened.complete(new WindowBench(window, stage.getScene()));
        });
        WindowBench bench = opened.get(30, TimeUnit.SECONDS);
        try {
            bench.build(backend);
            bench.idle();
            bench.switchovers(Integer.parseInt(arguments[2]));
            bench.chapters();
        } finally {
            bench.onScreen(() -> {
                bench.window.session().removeOpen();
                return true;
            });
            bench.quiet(Duration.ofSeconds(60));
            store.removeNode();
            Platform.exit();
        }
        System.exit(0);
    }

    private void build(LocalBackend backend) throws Exception {
        quiet(Duration.ofSeconds(30));
        long began = System.nanoTime();
        onScreen(() -> {
            window.session().build(backend, new LabName("bench"), Timers.DOCUMENTED, new StartingPoint.Complete());
            return true;
        });
        await(Duration.ofSeconds(20), () -> window.session().open().get().isPresent());
        quiet(Duration.ofSeconds(120));
        say("whole lab built from the window: %.1f s", (System.nanoTime() - began) / 1e9);
    }

    /** CPU time and resident memory while the lab is idle. */
    private void idle() throws Exception {
        Thread.sleep(20_000);
        long ticks = ticks();
        long began = System.nanoTime();
        Thread.sleep(30_000);
        double seconds = (System.nanoTime() - began) / 1e9;
        say("idle, with the whole lab: %.1f %% of one core, %d MB resident",
                (ticks() - ticks) / seconds, resident());
    }

    /** Time from the event of a separate watch on the leader key to the frame that shows the new holder. */
    private void switchovers(int count) throws Exception {
        LabSession lab = lab();
        AtomicReference<String> shown = new AtomicReference<>("");
        AtomicReference<long[]> shownAt = new AtomicReference<>(new long[1]);
        AtomicReference<String> holder = new AtomicReference<>("");
        // Only while a change is expected: looking through the whole window at each frame takes as long as drawing it.
        Runnable look = () -> {
            if (!shown.get().contains(holder.get())
                    && scene.lookup("#leader-key-holder") instanceof Text text
                    && !text.getText().equals(shown.get())) {
                shownAt.set(new long[] {System.nanoTime()});
                shown.set(text.getText());
            }
        };
        onScreen(() -> {
            scene.addPostLayoutPulseListener(look);
            return true;
        });
        List<Double> milliseconds = new ArrayList<>();
        AtomicReference<Long> changedAt = new AtomicReference<>(0L);
        String scope = lab.spec().topology().scope();
        ByteSequence key = ByteSequence.from("/service/" + scope + "/leader", StandardCharsets.UTF_8);
        String endpoint = "http://" + lab.spec().address(lab.spec().topology().etcds().get(0)) + ":" + Ports.ETCD_CLIENT;
        try (Client client = Client.builder().endpoints(endpoint).build();
                var watch = client.getWatchClient().watch(key, answer -> answer.getEvents().forEach(event -> {
                    String value = event.getKeyValue().getValue().toString(StandardCharsets.UTF_8);
                    if (!value.isEmpty() && !value.equals(holder.get())) {
                        changedAt.set(System.nanoTime());
                        holder.set(value);
                    }
                }))) {
            for (int round = 0; round < count; round++) {
                await(Duration.ofSeconds(90), () -> lab.snapshot().get().cluster().followers().size() == 2);
                Member target = onScreen(
                        () -> lab.snapshot().get().cluster().followers().get(0));
                onScreen(() -> lab.runActions(
                        org.bascule.lab.Text.of("Une bascule", "A switchover"),
                        List.of(new Switchover(new NodeRef(target.name())))));
                await(Duration.ofSeconds(60), () -> holder.get().equals(target.name())
                        && shown.get().contains(target.name()));
                milliseconds.add((shownAt.get()[0] - changedAt.get()) / 1e6);
                quiet(Duration.ofSeconds(60));
            }
        }
        onScreen(() -> {
            scene.removePostLayoutPulseListener(look);
            return true;
        });
        Collections.sort(milliseconds);
        say("%d switchovers, leader key changed to holder on screen: median %.0f ms, 95th percentile %.0f ms, longest %.0f ms",
                count,
                milliseconds.get((count - 1) / 2),
                milliseconds.get((int) Math.ceil(count * 0.95) - 1),
                milliseconds.get(count - 1));
    }

    /** The time between frames while chapters run, during which the window does not respond. */
    private void chapters() throws Exception {
        LabSession lab = lab();
        List<Double> gaps = Collections.synchronizedList(new ArrayList<>());
        AnimationTimer timer = new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                long real = System.nanoTime();
                if (before != 0) {
                    gaps.add((real - before) / 1e6);
                }
                before = real;
            }
        };
        for (String id : List.of("quorum", "failover", "high-availability")) {
            int chapter = lab.navigation().scenario().chapters().stream()
                    .map(org.bascule.scenario.Chapter::id)
                    .toList()
                    .indexOf(id);
            onScreen(() -> {
                timer.start();
                lab.builder().goTo(chapter);
                return true;
            });
            quiet(Duration.ofSeconds(120));
            int steps = lab.navigation().scenario().chapters().get(chapter).steps().size();
            for (int step = 0; step < steps; step++) {
                Position at = new Position(chapter, step);
                onScreen(() -> {
                    lab.navigation().shown().set(at);
                    lab.execution().runStep();
                    return true;
                });
                quiet(Duration.ofSeconds(120));
            }
            onScreen(() -> {
                timer.stop();
                return true;
            });
        }
        List<Double> sorted = new ArrayList<>(gaps);
        Collections.sort(sorted);
        say("%d frames while chapters ran: median interval %.0f ms, 99th percentile %.0f ms, longest %.0f ms, over 100 ms: %d",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.get(sorted.size() - 1),
                sorted.stream().filter(gap -> gap > 100).count());
        say("after the chapters: %d MB resident", resident());
    }

    private LabSession lab() throws Exception {
        return onScreen(() -> window.session().open().get().orElseThrow());
    }

    /** Waits until no task is running. */
    private void quiet(Duration limit) throws Exception {
        await(limit, () -> !window.session().tasks().busy());
    }

    private void await(Duration limit, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!onScreen(holds)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + limit);
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

    /** CPU time in ticks of 1/100 s. */
    private static long ticks() throws Exception {
        String[] fields = Files.readString(Path.of("/proc/self/stat")).replaceAll(".*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static long resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .flatMap(line -> Arrays.stream(line.split("\\s+")).skip(1).limit(1))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow()
                / 1024;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
