package org.bascule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bascule.backend.Backend;
import org.bascule.backend.Images;
import org.bascule.lab.Refusal;
import org.bascule.lab.Topology;
import org.bascule.scenario.file.ScenarioReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What containers are made from: lists it, makes it, and carries it to a machine without a network. */
@Command(name = "images")
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
        print(required(backend.selected()));
        return ExitCode.PASSED;
    }

    private void print(Backend of) {
        for (Images.Image image : images(of).all()) {
            context.terminal()
                    .line(
                            image.present()
                                    ? CliMessages.imageBuilt(image.name(), image.bytes() / MEGABYTE)
                                    : CliMessages.imageMissing(image.name()));
        }
    }

    @Command(name = "build")
    int build() {
        images(required(backend.selected())).make(context.terminal()::progress);
        return call();
    }

    @Command(name = "save")
    int save(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        Optional<Path> program = OfflineCopy.program();
        String directory = "bascule-" + Version.number();
        OfflineCopy.save(file, directory, program, usable(), context.terminal()::progress);
        context.terminal()
                .line(CliMessages.imagesSaved(
                        file, file.toFile().length() / MEGABYTE, file.getFileName(), directory, program.isPresent()));
        return ExitCode.PASSED;
    }

    @Command(name = "load")
    int load(@Parameters(paramLabel = "DIR", arity = "0..1") Path named) {
        Path directory = Optional.ofNullable(named)
                .or(() -> OfflineCopy.program().map(program -> program.resolve(OfflineCopy.IMAGES)))
                .orElseThrow(
                        () -> new Refusal(Refusal.Cause.INPUT, CliMessages.noImagesBeside(), CliMessages.nameImages()));
        List<Backend> saved = usable().stream()
                .filter(any -> Files.exists(OfflineCopy.images(directory, any)))
                .toList();
        if (saved.isEmpty()) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.noImagesIn(directory), CliMessages.nameImages());
        }
        for (Backend one : saved) {
            images(one).load(OfflineCopy.images(directory, one));
            print(one);
        }
        return ExitCode.PASSED;
    }

    /** The one that is named, or all that can be used on this machine. */
    private List<Backend> usable() {
        if (backend.isNamed()) {
            return List.of(required(backend.selected()));
        }
        List<Backend> all = backend.all();
        List<Backend> usable =
                all.stream().filter(any -> any.preflight(topology()).isEmpty()).toList();
        all.stream().filter(any -> !usable.contains(any)).forEach(any -> context.terminal()
                .line(CliMessages.imagesLeftOut(any.kind().label())));
        return usable.isEmpty() ? List.of(required(all.get(0))) : usable;
    }

    private Backend required(Backend selected) {
        selected.require(topology());
        return selected;
    }

    private static Topology topology() {
        return ScenarioReader.builtIn(Selection.DOCUMENT).topology();
    }

    private static Images images(Backend of) {
        return of.images().orElseThrow();
    }
}
