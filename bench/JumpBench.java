package org.bascule.scenario.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.bascule.backend.Lab;
import org.bascule.backend.local.LocalBackend;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.file.ScenarioReader;

/** Measures jumps from the end of a chapter to the start of another, beside building that start from nothing; run by bench/jump. */
public final class JumpBench {

    private static final Text MEASURED = Text.of("Mesuré.", "Measured.");

    private final OpenLab open;
    private final AtomicReference<Entry.Planned> plan = new AtomicReference<>();

    private JumpBench(Lab lab, Journal journal) {
        this.open = new OpenLab(lab, journal, snapshot -> {});
        journal.follow(entry -> {
            if (entry instanceof Entry.Planned planned) {
                plan.set(planned);
            }
        });
    }

    /** HOME NETWORK JUMPS SEED */
    public static void main(String[] arguments) {
        java.util.logging.LogManager.getLogManager().reset();
        LocalBackend backend = new LocalBackend(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int jumps = Integer.parseInt(arguments[2]);
        Random random = new Random(Long.parseLong(arguments[3]));
        List<Chapter> chapters =
                new ArrayList<>(ScenarioReader.builtIn("poc").chapters());
        ScenarioReader.builtIn("beyond").chapters().stream()
                .filter(chapter -> chapter.requires().isEmpty())
                .forEach(chapters::add);
        Lab lab = backend.create(
                new LabName("bench"), ScenarioReader.builtIn("poc").topology(), Timers.QUICK);
        try (Journal journal = Journal.inMemory()) {
            new JumpBench(lab, journal).measure(chapters, jumps, random);
        } finally {
            lab.destroy();
        }
        System.exit(0);
    }

    private void measure(List<Chapter> chapters, int jumps, Random random) {
        List<Double> all = new ArrayList<>();
        List<Double> withoutNewNodes = new ArrayList<>();
        List<Double> fromNothing = new ArrayList<>();
        Chapter before = chapters.get(random.nextInt(chapters.size()));
        new Jump(open, ProgressListener.NOBODY).to(before.starts());
        play(before);
        while (all.size() < jumps) {
            Chapter next = chapters.get(random.nextInt(chapters.size()));
            if (next.equals(before) || next.starts().etcd().isEmpty()) {
                continue;
            }
            double jump = seconds(() -> new Jump(open, ProgressListener.NOBODY).to(next.starts()));
            boolean creates = plan.get().moves().stream()
                    .anyMatch(move -> move.what().en().startsWith("create "));
            boolean builtAll = plan.get().rebuild() != null;
            double built = seconds(() -> new Jump(open, ProgressListener.NOBODY).rebuild(next.starts(), MEASURED));
            all.add(jump);
            fromNothing.add(built);
            if (!creates) {
                withoutNewNodes.add(jump);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-18s -> %-18s jump %5.1f s%s, from nothing %5.1f s%n",
                    before.id(),
                    next.id(),
                    jump,
                    builtAll ? " (built from nothing)" : creates ? " (creates nodes)" : "",
                    built);
            play(next);
            before = next;
        }
        System.out.printf(
                Locale.ROOT,
                "medians of %d: jump %.1f s, from nothing %.1f s, ratio %.2f; %d that create no node: %.1f s%n",
                jumps,
                median(all),
                median(fromNothing),
                median(all) / median(fromNothing),
                withoutNewNodes.size(),
                median(withoutNewNodes));
    }

    private void play(Chapter chapter) {
        if (!new ChapterRunner(open.context(), open.journal(), ProgressListener.NOBODY).play(chapter)) {
            throw new IllegalStateException(chapter.id() + " failed");
        }
    }

    private static double seconds(Runnable work) {
        Instant began = Instant.now();
        work.run();
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
