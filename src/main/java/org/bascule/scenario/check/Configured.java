package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.MemberFile;

/**
 * On each of these nodes the configuration file of a service exists, and names the node. Whether the server accepts it shows when it starts.
 *
 * @param recovers whether it must also make Patroni bootstrap the cluster in another way than with {@code initdb}
 */
public record Configured(
        NodeRefs nodes, Service service, @Default("false") boolean recovers) implements Check {

    public Configured(NodeRefs nodes, Service service) {
        this(nodes, service, false);
    }

    @Override
    public Text says(CheckContext context) {
        String names = context.names(nodes);
        return recovers
                ? CheckMessages.recoveryConfigured(service.label(), names)
                : CheckMessages.configured(service.label(), names);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.fileIsRead();
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> missing = context.current(nodes).stream()
                .filter(node -> !isWritten(context, node))
                .toList();
        List<Node> shown = missing.isEmpty() ? context.current(nodes) : missing;
        return Observation.that(
                missing.isEmpty(),
                Text.joined(
                        ", ",
                        shown.stream()
                                .map(node -> missing.isEmpty()
                                        ? Text.same(context.configFile(node, service))
                                        : CheckMessages.notConfigured(node.name(), context.configFile(node, service)))
                                .toList()));
    }

    private boolean isWritten(CheckContext context, Node node) {
        try {
            if (!context.lab().node(node).created()) {
                return false;
            }
            String text = context.lab().node(node).read(context.configFile(node, service));
            return text.contains(node.name()) && (!recovers || recovers(text));
        } catch (Refusal noFile) {
            return false;
        }
    }

    private static boolean recovers(String text) {
        return MemberFile.read(text)
                .flatMap(MemberFile::bootstrapMethod)
                .filter(method -> !method.equals("initdb"))
                .isPresent();
    }
}
