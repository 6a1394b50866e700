package org.bascule.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bascule.backend.Images;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What containers are made from: lists it, makes it, and carries it to a machine without a network. */
@Command(name = "images", resourceBundle = Help.BUNDLE)
final class ImagesCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    private final Context context;

    ImagesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        for (Images.Image image : images().all()) {
            context.terminal()
                    .line(
                            image.present()
                                    ? Text.of("✓ %s (%d Mo)", "✓ %s (%d MB)", image.name(), image.bytes() / MEGABYTE)
                                    : Text.of("– %s : à construire", "– %s: to be built", image.name()));
        }
        return ExitCode.HELD;
    }

    @Command(name = "build", resourceBundle = Help.BUNDLE)
    int build() {
        images().make(context.terminal()::progress);
        return call();
    }

    @Command(name = "save", resourceBundle = Help.BUNDLE)
    int save(@Parameters(paramLabel = "FILE") Path file) {
        images().save(file, context.terminal()::progress);
        context.terminal()
                .line(Text.of(
                        "%s : %d Mo. Sur l'autre machine : bascule images load %s",
                        "%s: %d MB. On the other machine: bascule images load %s",
                        file,
                        file.toFile().length() / MEGABYTE,
                        file.getFileName()));
        return ExitCode.HELD;
    }

    @Command(name = "load", resourceBundle = Help.BUNDLE)
    int load(@Parameters(paramLabel = "FILE") Path file) {
        images().load(file);
        return call();
    }

    private Images images() {
        List<Images> all = context.backends().all().stream()
                .map(backend -> backend.images())
                .flatMap(Optional::stream)
                .toList();
        if (all.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    Text.of("Aucun backend d'ici n'a d'images.", "No backend here has images."),
                    Text.of("Prenez --backend local.", "Use --backend local."));
        }
        return all.get(0);
    }
}
