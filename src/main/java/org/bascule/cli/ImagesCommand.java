package org.bascule.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bascule.backend.Backend;
import org.bascule.backend.Images;
import org.bascule.scenario.file.ScenarioReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What containers are made from: lists it, makes it, and carries it to a machine without a network. */
@Command(name = "images", resourceBundle = Help.BUNDLE)
final class ImagesCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    private final Context context;
    private final BackendOption backend;

    ImagesCommand(Context context) {
        this.context = context;
        this.backend = new BackendOption(
                context.backends().withImages(), context.terminal().lang(), CommandLine.ScopeType.INHERIT);
    }

    /** Called by picocli with this command. */
    @Spec
    void addOption(CommandSpec command) {
        backend.specs().forEach(command::addOption);
    }

    @Override
    public Integer call() {
        for (Images.Image image : images().all()) {
            context.terminal()
                    .line(
                            image.present()
                                    ? CliMessages.imageBuilt(image.name(), image.bytes() / MEGABYTE)
                                    : CliMessages.imageMissing(image.name()));
        }
        return ExitCode.PASSED;
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
                .line(CliMessages.imagesSaved(
                        file,
                        file.toFile().length() / MEGABYTE,
                        backend.selected().kind().label(),
                        file.getFileName()));
        return ExitCode.PASSED;
    }

    @Command(name = "load", resourceBundle = Help.BUNDLE)
    int load(@Parameters(paramLabel = "FILE") Path file) {
        images().load(file);
        return call();
    }

    private Images images() {
        Backend selected = backend.selected();
        selected.require(ScenarioReader.builtIn(Selection.DOCUMENT).topology());
        return selected.images().orElseThrow();
    }
}
