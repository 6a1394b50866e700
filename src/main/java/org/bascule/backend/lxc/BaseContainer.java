package org.bascule.backend.lxc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.backend.Images;
import org.bascule.backend.Output;
import org.bascule.backend.machine.BundledFiles;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.ImageVersions;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Trees;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

/** The container under the nodes of all labs, built once. Its name contains a digest of what it is built from. */
final class BaseContainer implements Images {

    private static final List<String> FILES =
            List.of("lxc/build", "lxc/lxc-node", "common/lab-network", "common/dpkg-excludes");
    private static final Duration MADE_WITHIN = Duration.ofMinutes(30);
    private static final Duration COPIED_WITHIN = Duration.ofMinutes(10);
    private static final int LAST_LINES = 20;
    private static final String STEP = "== ";

    private final Root root;
    private final Path directory;
    private final Path labs;
    private final ImageVersions versions;

    /** @param labs the directory of all labs, which may lie over what earlier versions made */
    BaseContainer(Root root, Path directory, Path labs, ImageVersions versions) {
        this.root = root;
        this.directory = directory;
        this.labs = labs;
        this.versions = versions;
    }

    ImageVersions versions() {
        return versions;
    }

    /** That of a lab, which may have been created with other versions. */
    BaseContainer of(LabSpec lab) {
        return ImageVersions.of(lab)
                .map(others -> new BaseContainer(root, directory, labs, others))
                .orElse(this);
    }

    /** The template that makes a node over this container. */
    Path template() {
        return container().resolve("lxc-node");
    }

    boolean present() {
        return Files.exists(template());
    }

    @Override
    public List<Image> all() {
        return List.of(new Image(name(), present(), present() ? size() : 0));
    }

    /** The build runs as root. When interrupted, it is told to end, and removes what it had begun. */
    @Override
    public void make(Consumer<Progress> told) {
        if (present()) {
            return;
        }
        Path scripts = null;
        try {
            Files.createDirectories(directory);
            scripts = Files.createTempDirectory("bascule-lxc");
            unpack(scripts);
            build(scripts.resolve("lxc/build"), told);
        } catch (IOException failed) {
            throw FileAccess.cannotWrite(directory, failed);
        } finally {
            if (scripts != null) {
                Trees.delete(scripts);
            }
        }
    }

    @Override
    public void save(Path file, Consumer<Progress> told) {
        make(told);
        Path draft = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        Output output = root.attempt(
                List.of(
                        "tar",
                        "--numeric-owner",
                        "--xattrs",
                        "-C",
                        directory.toString(),
                        "--use-compress-program",
                        "gzip -1", // a third of the time, for a tenth more
                        "-cf",
                        draft.toString(),
                        name()),
                COPIED_WITHIN);
        try {
            if (!output.ok()) {
                throw new IOException(output.text());
            }
            Files.move(draft, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            root.attempt(List.of("rm", "-f", draft.toString()));
            throw Refusals.imagesNotSaved(file, String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void load(Path file) {
        if (!Files.isReadable(file)) {
            throw Refusals.imagesNotReadable(file);
        }
        Path draft = directory.resolve("load.part");
        try {
            Files.createDirectories(directory);
            root.run(List.of("mkdir", "-p", draft.toString()));
            Output output = root.attempt(
                    List.of(
                            "tar",
                            "--numeric-owner",
                            "--xattrs",
                            "-C",
                            draft.toString(),
                            "-xzf",
                            file.toAbsolutePath().toString()),
                    COPIED_WITHIN);
            if (!output.ok()) {
                throw Refusals.noImagesIn(file, output.text());
            }
            if (!Files.exists(draft.resolve(name()).resolve("lxc-node"))) {
                throw Refusals.imagesOfAnotherVersion(file, name());
            }
            if (!present()) {
                root.run(List.of("mv", draft.resolve(name()).toString(), directory.toString()));
            }
        } catch (IOException failed) {
            throw FileAccess.cannotWrite(directory, failed);
        } finally {
            root.attempt(List.of("rm", "-rf", "--one-file-system", draft.toString()), COPIED_WITHIN);
        }
    }

    private Path container() {
        return directory.resolve(name());
    }

    private String name() {
        String label = versions.label();
        return label + "-" + BundledFiles.digest(FILES, label, 8);
    }

    private long size() {
        Output output = root.attempt(List.of("du", "-sb", container().toString()));
        return output.ok() ? Long.parseLong(output.text().split("\\s")[0]) : 0;
    }

    private void build(Path script, Consumer<Progress> told) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        String step = "";
        Process building = root.builder(List.of(
                        "timeout",
                        MADE_WITHIN.toSeconds() + "s",
                        "bash",
                        script.toString(),
                        directory.toString(),
                        name(),
                        versions.debian().codename(),
                        Integer.toString(versions.postgres()),
                        labs.toString()))
                .redirectErrorStream(true)
                .start();
        building.getOutputStream().close();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(building.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                boolean isStep = line.startsWith(STEP);
                step = isStep ? line.substring(STEP.length()) : step;
                told.accept(new Progress(name(), isStep ? step : line, isStep));
                last.add(line);
                if (last.size() > LAST_LINES) {
                    last.remove();
                }
            }
            if (building.waitFor() != 0) {
                throw failed(step, String.join("\n", last));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        } finally {
            end(building);
        }
    }

    /** timeout(1) passes the signal to the script, which removes what it has created. */
    private void end(Process building) {
        if (!building.isAlive()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        root.attempt(List.of("kill", "-TERM", Long.toString(building.pid())));
        try {
            if (!building.waitFor(20, TimeUnit.SECONDS)) {
                building.destroyForcibly();
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Refusal failed(String step, String said) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        LxcMessages.baseContainerBuildFailed(step), LxcMessages.fixBuildOrLoadBaseContainer(), said));
    }

    private static void unpack(Path directory) throws IOException {
        for (String file : FILES) {
            Path unpacked = directory.resolve(file);
            Files.createDirectories(unpacked.getParent());
            Files.write(unpacked, BundledFiles.content(file));
        }
    }
}
