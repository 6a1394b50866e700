package org.bascule.scenario.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.pgbackrest.Certificates;
import org.bascule.stack.pgbackrest.PgbackrestConfig;

/**
 * Issues a certificate to each node, for the TLS connections between the pgBackRest servers. The private key of a node is made there and
 * never leaves it; the lab's certificate authority is made the first time.
 *
 * @param authority the node that keeps the key of the certificate authority
 * @param days after which the certificates expire; 0 for certificates that have expired already
 */
public record IssueCertificates(
        NodeRefs nodes, NodeRef authority, @Default("365") int days) implements Action {

    public static final int MOST_DAYS = 3650;

    /** Certificates that have expired already. */
    public static final int EXPIRED = 0;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String AUTHORITY_NAME = "Bascule lab";

    public IssueCertificates(NodeRefs nodes, NodeRef authority) {
        this(nodes, authority, 365);
    }

    @Override
    public List<Command> commands(ActionContext context) {
        LabNode authorityNode = context.lab().node(context.resolveOne(authority));
        List<Command> commands = new ArrayList<>();
        commands.add(authority(authorityNode));
        for (Node node : context.resolve(nodes)) {
            commands.addAll(certificate(context, authorityNode, context.lab().node(node)));
        }
        return commands;
    }

    private static Command authority(LabNode authority) {
        List<String> command =
                authority.as(Service.PGBACKREST, certificates(authority).authority(AUTHORITY_NAME, MOST_DAYS));
        return new Command(
                authority.commandLines().run(command), () -> isComplete(authority) ? "" : run(authority, command));
    }

    /** openssl writes the key first: an interruption may leave it without its certificate. */
    private static boolean isComplete(LabNode authority) {
        return exists(authority, PgbackrestConfig.AUTHORITY_KEY) && exists(authority, PgbackrestConfig.AUTHORITY);
    }

    private List<Command> certificate(ActionContext context, LabNode authority, LabNode node) {
        String name = node.node().name();
        List<String> request = node.as(Service.PGBACKREST, certificates(node).request(name, names(context, node)));
        List<String> sign =
                authority.as(Service.PGBACKREST, certificates(authority).sign(name + ".csr", name + ".crt", days));
        List<Command> commands = new ArrayList<>(List.of(
                new Command(node.commandLines().run(request), () -> run(node, request)),
                copy(node, Certificates.REQUEST, authority, name + ".csr"),
                new Command(authority.commandLines().run(sign), () -> run(authority, sign)),
                copy(authority, name + ".crt", node, PgbackrestConfig.CERTIFICATE)));
        if (!node.node().equals(authority.node())) {
            commands.add(copy(authority, PgbackrestConfig.AUTHORITY, node, PgbackrestConfig.AUTHORITY));
        }
        return commands;
    }

    private static Command copy(LabNode from, String name, LabNode to, String copy) {
        return Command.of(
                from.commandLines().copy(file(from, name), to.commandLines(), file(to, copy)),
                () -> to.write(file(to, copy), from.read(file(from, name))));
    }

    /** The names and the address by which other nodes may reach this one. */
    private static List<String> names(ActionContext context, LabNode node) {
        Set<String> names = new LinkedHashSet<>(List.of(node.node().name()));
        names.addAll(node.node().aliases());
        names.add(context.address(node.node()));
        return List.copyOf(names);
    }

    private static boolean exists(LabNode node, String name) {
        return node.run(List.of("test", "-e", file(node, name)), LIMIT).ok();
    }

    private static String run(LabNode node, List<String> command) {
        Output output = node.run(command, LIMIT);
        if (!output.ok()) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new Problem(
                            ActionMessages.certificateNotIssued(node.node().name()),
                            ActionMessages.readServerMessage(),
                            output.text()));
        }
        return output.text();
    }

    private static Certificates certificates(LabNode node) {
        return new Certificates(node.paths().etc(Service.PGBACKREST));
    }

    private static String file(LabNode node, String name) {
        return node.paths().etc(Service.PGBACKREST) + "/" + name;
    }
}
