package org.bascule.backend.lxc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.BackendGround;
import org.bascule.backend.Lab;
import org.bascule.backend.Versions;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.Trees;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A home for labs of LXC containers, and what this machine itself says is left of them. The base container is made once
 * for all tests. Where LXC cannot be used, the test is skipped, with the reason.
 */
public final class LxcGround implements BackendGround, BeforeEachCallback, AfterEachCallback {

    /** Beside the classes under test, so that it goes with them, and is there for the next run of tests. */
    static final Path BASE = Path.of("target", "lxc-base").toAbsolutePath();

    private Path home;

    @Override
    public void beforeEach(ExtensionContext context) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void open() {
        try {
            home = Files.createTempDirectory(Path.of("/var/tmp"), "bascule-lxc");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<Problem> problems = backend().preflight(Topologies.SMALL);
        assumeTrue(
                problems.isEmpty(),
                () -> "no LXC to test on: " + problems.get(0).what().en());
        backend().images().orElseThrow().make(line -> {});
    }

    public Path home() {
        return home;
    }

    /** What another process would have. */
    @Override
    public LxcBackend backend() {
        return new LxcBackend(home, BASE, Versions.ANY, Root.ofThisProcess());
    }

    /** The directory in which a lab's containers lie. */
    Path directory(LabName lab) {
        return home.resolve("lxc").resolve(lab.value());
    }

    /** Processes, files, bridges and routes of a lab, as the kernel lists them. */
    public List<String> remains(LabName lab, String network) {
        Path directory = directory(lab);
        List<String> remains = new ArrayList<>();
        ProcessTable.all().stream()
                .filter(process ->
                        directory.toString().equals(process.environment().get("BASCULE_DIR")))
                .forEach(process -> remains.add("process " + process.pid() + " " + process.program()));
        if (Files.exists(directory)) {
            remains.add("directory " + directory);
        }
        try (Stream<Path> interfaces = Files.list(Path.of("/sys/class/net"))) {
            interfaces
                    .filter(found -> content(found.resolve("ifalias")).startsWith(directory.toString()))
                    .forEach(found -> remains.add("interface " + found.getFileName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // An unreachable route has neither an interface nor a gateway: in hexadecimal, with the lowest byte first.
        String[] octets = network.split("\\.");
        String destination = "%02X%02X%02X00"
                .formatted(Integer.parseInt(octets[2]), Integer.parseInt(octets[1]), Integer.parseInt(octets[0]))
                .replaceFirst("(..)(..)(..)(..)", "00$1$2$3");
        content(Path.of("/proc/net/route"))
                .lines()
                .filter(line -> line.contains("\t" + destination + "\t"))
                .filter(line -> line.startsWith("*"))
                .forEach(line -> remains.add("route " + line));
        return remains;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        if (home == null) {
            return;
        }
        for (LabName name : backend().labs()) {
            backend().find(name).ifPresent(Lab::destroy);
        }
        Trees.delete(home);
    }
}
