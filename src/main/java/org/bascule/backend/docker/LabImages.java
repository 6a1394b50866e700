package org.bascule.backend.docker;

import com.github.dockerjava.api.command.LoadImageCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.backend.Images;
import org.bascule.backend.machine.BundledFiles;
import org.bascule.backend.machine.ImageVersions;
import org.bascule.backend.machine.Refusals;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;

/** The images of {@code lab-images/}, each tagged with what it is built from. */
final class LabImages implements Images {

    private enum Kind {
        ETCD,
        PATRONI;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String repository() {
            return "bascule-" + word();
        }

        /** What it is built from, of {@code lab-images/}. */
        List<String> files() {
            return List.of(
                    dockerfile(),
                    "common/dpkg-excludes",
                    "common/lab-service",
                    "common/lab-watch",
                    "common/lab-relay",
                    "common/lab-network");
        }

        String dockerfile() {
            return word() + "/Dockerfile";
        }

        /** What it is built with. */
        Map<String, String> arguments(ImageVersions versions) {
            String base = "debian:" + versions.debian().codename() + "-slim";
            return this == ETCD
                    ? Map.of("BASE", base)
                    : new TreeMap<>(Map.of("BASE", base, "PG_MAJOR", Integer.toString(versions.postgres())));
        }
    }

    private static final long MINUTES_FOR_A_BUILD = 30;

    private final Engine engine;
    private final ImageVersions versions;

    LabImages(Engine engine, ImageVersions versions) {
        this.engine = engine;
        this.versions = versions;
    }

    ImageVersions versions() {
        return versions;
    }

    /** Those of a lab, which may have been created with other versions. */
    LabImages of(LabSpec lab) {
        return ImageVersions.of(lab)
                .map(others -> new LabImages(engine, others))
                .orElse(this);
    }

    /** The image that a node is made from. */
    String of(Node node) {
        return name(node.runs(Service.ETCD) ? Kind.ETCD : Kind.PATRONI);
    }

    @Override
    public List<Image> all() {
        return Arrays.stream(Kind.values()).map(this::image).toList();
    }

    @Override
    public void make(Consumer<Progress> told) {
        for (Kind kind : Kind.values()) {
            if (!image(kind).present()) {
                build(kind, told);
            }
        }
    }

    @Override
    public void save(Path file, Consumer<Progress> told) {
        make(told);
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (InputStream images = engine.attend(client -> {
                var save = client.saveImagesCmd();
                for (Kind kind : Kind.values()) {
                    save.withImage(kind.repository(), tag(kind));
                }
                return save.exec();
            })) {
                Files.copy(images, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            draft.toFile().delete();
            throw Refusals.imagesNotSaved(file, String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void load(Path file) {
        try (InputStream images = Files.newInputStream(file)) {
            engine.attend(client -> client.loadImageAsyncCmd(images)
                    .exec(new LoadImageCallback())
                    .awaitMessage());
        } catch (IOException failed) {
            throw Refusals.imagesNotReadable(file);
        } catch (DockerException | DockerClientException refused) {
            throw Refusals.noImagesIn(file, String.valueOf(refused.getMessage()));
        }
        List<String> missing = all().stream()
                .filter(image -> !image.present())
                .map(Image::name)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusals.imagesOfAnotherVersion(file, String.join(", ", missing));
        }
    }

    private Image image(Kind kind) {
        String name = name(kind);
        try {
            Long bytes =
                    engine.ask(client -> client.inspectImageCmd(name).exec()).getSize();
            return new Image(name, true, bytes == null ? 0 : bytes);
        } catch (NotFoundException missing) {
            return new Image(name, false, 0);
        }
    }

    private String name(Kind kind) {
        return kind.repository() + ":" + tag(kind);
    }

    private String tag(Kind kind) {
        String digest =
                BundledFiles.digest(kind.files(), kind.arguments(versions).toString(), 12);
        return "debian" + versions.debian().number() + "-" + digest;
    }

    private void build(Kind kind, Consumer<Progress> told) {
        String name = name(kind);
        try (BuildLog log = new BuildLog(name, told);
                InputStream context = Archive.of(kind.files(), BundledFiles::content)) {
            attempt(kind, context, log);
        } catch (IOException failed) {
            throw new Refusal(Refusal.Cause.MACHINE, EngineRefusals.unreachable(engine, failed));
        }
    }

    private void attempt(Kind kind, InputStream context, BuildLog log) {
        try {
            engine.attend(client -> {
                        var build = client.buildImageCmd(context)
                                .withDockerfilePath(kind.dockerfile())
                                .withRemove(true)
                                .withForcerm(true)
                                .withTags(Set.of(name(kind)))
                                .withLabels(Map.of("org.bascule.image", kind.repository()));
                        kind.arguments(versions).forEach(build::withBuildArg);
                        return build.exec(log);
                    })
                    .awaitImageId(MINUTES_FOR_A_BUILD, TimeUnit.MINUTES);
        } catch (DockerClientException failed) {
            throw failure(name(kind), log, failed);
        }
    }

    private static Refusal failure(String name, BuildLog log, DockerClientException failed) {
        String said = log.lastLines() + "\n" + failed.getMessage();
        boolean noBase = log.step().contains("FROM");
        return new Refusal(
                Refusal.Cause.MACHINE,
                new Problem(
                        DockerMessages.imageBuildFailed(name, log.step()),
                        noBase ? DockerMessages.buildBaseImageOrLoadImages() : DockerMessages.fixBuild(),
                        said));
    }
}
