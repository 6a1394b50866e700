package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.backend.machine.SpecJson;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** The one directory in which everything that a lab owns lies. */
final class LabDirectory {

    private final Path root;

    LabDirectory(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path node(Node node) {
        return root.resolve("nodes").resolve(node.name());
    }

    Path etc(Node node) {
        return node(node).resolve("etc");
    }

    Path data(Node node) {
        return node(node).resolve("data");
    }

    Path run(Node node) {
        return node(node).resolve("run");
    }

    Path log(Node node, Service service) {
        return node(node).resolve("log").resolve(service.label() + ".log");
    }

    Path pid(Node node, Service service) {
        return run(node).resolve(service.label() + ".pid");
    }

    /** There while the node is without current. */
    Path off(Node node) {
        return node(node).resolve("off");
    }

    /** Makes the directory, description included, in one step: a crash leaves all of it or nothing. False if it exists. */
    boolean claim(LabSpec spec, Account account) {
        Path draft = root.resolveSibling(
                "." + root.getFileName() + "." + ProcessHandle.current().pid());
        try {
            account.makeDirectories(draft.resolve("nodes"));
            Files.writeString(draft.resolve("lab.json"), SpecJson.write(spec));
            Files.move(draft, root, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException taken) {
            delete(draft);
            if (Files.exists(root)) {
                return false;
            }
            throw new UncheckedIOException(taken);
        } catch (IOException failed) {
            delete(draft);
            throw new UncheckedIOException(failed);
        }
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    /** The lab's description; empty when there is none, or none that can be read. */
    Optional<LabSpec> spec() {
        try {
            return SpecJson.read(Files.readString(root.resolve("lab.json")));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Every node's directory of data, those included of which the description does not speak. */
    List<Path> allData() {
        Path nodes = root.resolve("nodes");
        if (!Files.isDirectory(nodes)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(nodes)) {
            return found.map(node -> node.resolve("data")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** There once somebody has driven the lab; locked as long as somebody does. */
    Path lock() {
        return root.resolve("driver.lock");
    }

    void delete() {
        delete(root);
    }

    static void delete(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    if (failed instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failed;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
