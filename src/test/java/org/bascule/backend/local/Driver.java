package org.bascule.backend.local;

import static org.bascule.support.Topologies.ETCD1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Timers;
import org.bascule.support.Topologies;

/** Another process that drives a lab, which only another process can show. */
final class Driver {

    private Driver() {}

    public static void main(String[] args) throws IOException {
        LocalBackend backend = new LocalBackend(Path.of(args[0]), Integer.parseInt(args[1]));
        LabName name = new LabName(args[2]);
        try {
            Lab lab = backend.take(name).orElseGet(() -> backend.create(name, Topologies.SMALL, Timers.QUICK));
            lab.node(ETCD1).create();
            lab.node(ETCD1).start(Service.ETCD, List.of("sleep", "600"));
            System.out.println("driving");
        } catch (Refusal refusal) {
            System.out.println("refused");
        }
        // Until it is killed, or whoever started it is gone.
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    /**
     * Starts one.
     *
     * @param shell what a shell does before it becomes the driver: {@code trap '' INT}, or {@code :}
     */
    static Process start(LocalHome home, String lab, String shell) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shell + "; exec \"$@\"", "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Driver.class.getName(),
                home.path().toString(),
                Integer.toString(LocalHome.FIRST_NETWORK),
                lab));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** "driving" once it does, or "refused". */
    static String says(Process driver) throws IOException {
        return driver.inputReader().readLine();
    }
}
