package org.bascule.shell;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.backend.Attachment;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;

/**
 * A person's commands on a node: with the addresses, the accounts and the passwords of the lab in their environment, so that {@code psql},
 * {@code patronictl}, {@code etcdctl} and {@code pgbackrest} need no options. What its methods return starts nothing yet; they take some
 * tenths of a second, and throw {@link Refusal} when the node is off.
 */
public final class NodeShell {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String PGBACKREST = "pgbackrest";

    private final LabNode on;
    private final ShellFiles files;
    private final ShellEnvironment environment;
    private final ShellStartup startup;

    public NodeShell(Lab lab, Node node) {
        this.on = lab.node(node);
        this.files = new ShellFiles(on.paths());
        this.environment = new ShellEnvironment(lab.spec(), node, on.paths());
        this.startup =
                new ShellStartup(lab.spec(), node, files, environment.suggestions(), asOwner(List.of(PGBACKREST)));
    }

    /**
     * Bash, which greets a person, and remembers what is typed.
     *
     * @param terminal the kind of terminal ({@code TERM}) that it is started on; without one it executes its standard input
     */
    public Attachment shell(Lang lang, Optional<String> terminal) {
        prepare();
        if (terminal.isEmpty()) {
            return attach(List.of("bash"), terminal);
        }
        on.write(files.startup(lang), startup.text(lang));
        return attach(List.of("bash", "--rcfile", files.startup(lang), "-i"), terminal);
    }

    /** A single command. No shell reads it. */
    public Attachment command(List<String> command, Optional<String> terminal) {
        prepare();
        return attach(command.get(0).equals(PGBACKREST) ? asOwner(command) : command, terminal);
    }

    private Attachment attach(List<String> command, Optional<String> terminal) {
        Map<String, String> variables = new LinkedHashMap<>(environment.variables());
        terminal.ifPresent(kind -> variables.put("TERM", kind));
        return on.attach(command, variables, terminal.isPresent());
    }

    /** What root adds to a repository, the account of pgBackRest could not change any more. */
    private List<String> asOwner(List<String> command) {
        return on.as(Service.PGBACKREST, command);
    }

    private void prepare() {
        Output made = on.run(List.of("install", "-d", files.directory()), LIMIT);
        if (!made.ok()) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new Problem(ShellMessages.notPrepared(on.node().name()), ShellMessages.readDetails(), made.text()));
        }
        on.writePrivate(Service.PATRONI, files.passwords(), ShellEnvironment.passwords());
    }
}
