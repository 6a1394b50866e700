package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bascule.backend.Lab;
import org.bascule.backend.Signal;
import org.bascule.lab.LabName;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.bascule.shell.ShellHistory;
import org.bascule.shell.ShellHistory.Typed;
import org.bascule.support.Ground;
import org.bascule.support.Program;
import org.bascule.support.Pty;
import org.bascule.support.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's commands on the nodes of a lab that another process uses. */
class ShellIT {

    private static final int NETWORK = 86;

    @TempDir
    Path files;

    private final Ground ground = Ground.on(NETWORK);
    private Lab lab;

    @BeforeEach
    void create() {
        lab = ground.backend().create(new LabName("hands"), SMALL, Timers.QUICK);
        lab.node(ETCD1).create();
        Servers.startEtcd(lab, ETCD1);
    }

    @AfterEach
    void endEverything() {
        ground.close();
    }

    @Test
    void theExitCodeIsTheCommands() {
        Program works = bascule("exec", "etcd1", "--", "printf", "%s,", "$PATH", "a b");
        assertThat(works.exit()).as(works.said()).isZero();
        assertThat(works.printed()).isEqualTo("$PATH,a b,");

        Program fails = bascule("exec", "etcd1", "sh", "-c", "echo told >&2; exit 42");
        assertThat(fails.exit()).isEqualTo(42);
        assertThat(fails.complained()).isEqualTo("told\n");

        Program nowhere = bascule("exec", "pg-9", "--", "true");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.complained()).contains("“pg-9”", "etcd1, etcd2, pg-1");
    }

    /** And what Ctrl+C interrupts is what runs on the node. */
    @Test
    void whatAPersonStartsIsTheLabsAndIsRemembered() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("TERM", "xterm");
        try (Pty terminal = Pty.start(
                Program.command("shell", "etcd1"), environment, Path.of("").toAbsolutePath())) {
            terminal.sees("Try: etcdctl endpoint health");
            terminal.type("etcdctl get --prefix /nothing\r");
            terminal.type("echo started $((5 + 5)); sleep 4711\r");
            terminal.sees("started 10");
            Servers.await().until(() -> runs("sleep", "4711"));
            terminal.interrupt();
            terminal.type("echo interrupted $((6 * 7))\r");
            terminal.sees("interrupted 42");
            lab.node(ETCD1).signal(Service.ETCD, Signal.KILL);
            Servers.await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.DOWN);
            terminal.type("etcd --config-file etc/etcd/etcd.conf.yml >run/etcd.out 2>&1 &\r");
            Servers.await().until(() -> lab.node(ETCD1).state(Service.ETCD) == ServiceState.UP);
            terminal.type("exit 9\r");
            assertThat(terminal.exit()).isEqualTo(9);
        }
        assertThat(ShellHistory.of(lab))
                .extracting(Typed::command)
                .startsWith(
                        "etcdctl get --prefix /nothing",
                        "echo started $((5 + 5)); sleep 4711",
                        "echo interrupted $((6 * 7))");
        assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);

        lab.destroy();

        assertThat(ground.remains()).isEmpty();
    }

    private static boolean runs(String program, String argument) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .anyMatch(process ->
                        process.command().filter(path -> path.endsWith(program)).isPresent()
                                && process.arguments()
                                        .filter(all -> List.of(all).equals(List.of(argument)))
                                        .isPresent());
    }

    private Program bascule(String... arguments) {
        return Program.start(files, environment(), arguments);
    }

    private Map<String, String> environment() {
        return Map.of("BASCULE_HOME", ground.home().toString(), "BASCULE_NETWORK", "127.0." + NETWORK);
    }
}
