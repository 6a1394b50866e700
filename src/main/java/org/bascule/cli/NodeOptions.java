package org.bascule.cli;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bascule.backend.Attachment;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.shell.NodeShell;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A node of an existing lab, on which a person wants to work. */
final class NodeOptions {

    private final Context context;

    @Parameters(index = "0", paramLabel = "NODE")
    private String node;

    @Option(names = "--lab", paramLabel = "NAME")
    private String lab;

    NodeOptions(Context context) {
        this.context = context;
    }

    /** Runs in this terminal what starts on the node, and returns its exit code. Another process may be using the lab. */
    int run(Function<NodeShell, Attachment> wanted) {
        LabName name = context.backends().choose(Optional.ofNullable(lab).map(LabName::new));
        Attachment attachment;
        try (Lab found = context.backends().find(name)) {
            attachment = wanted.apply(new NodeShell(found, node(found)));
        }
        return attachment.run();
    }

    /** The kind of this terminal; empty where a standard stream is a file or a pipe. */
    Optional<String> terminal() {
        return context.terminal().interactive()
                ? Optional.of(Optional.ofNullable(System.getenv("TERM")).orElse("xterm"))
                : Optional.empty();
    }

    private Node node(Lab found) {
        return found.spec()
                .topology()
                .find(node)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.INPUT,
                        CliMessages.noSuchNode(node, found.spec().name()),
                        CliMessages.selectNode(found.spec().topology().nodes().stream()
                                .map(Node::name)
                                .collect(Collectors.joining(", ")))));
    }
}
