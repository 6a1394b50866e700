package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/** Runs a read-only command for its output. */
public record Show(What what, NodeRefs on) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The available commands. */
    public enum What {
        ETCD_VERSION,
        PATRONI_VERSION,
        POSTGRES_VERSION,
        HAPROXY_VERSION,
        MEMBER_LIST,
        PATRONI_LIST,
        SHOW_CONFIG,
        HISTORY
    }

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(on).stream()
                .map(node -> {
                    List<String> command = command(context, node);
                    return new Command(
                            context.lab().node(node).commandLines().run(command),
                            () -> context.lab().node(node).run(command, LIMIT).text());
                })
                .toList();
    }

    private List<String> command(ActionContext context, Node node) {
        return switch (what) {
            case ETCD_VERSION -> List.of("etcd", "--version");
            case PATRONI_VERSION -> List.of("patroni", "--version");
            case POSTGRES_VERSION -> List.of(context.lab().node(node).paths().postgresBin() + "/postgres", "--version");
            case HAPROXY_VERSION -> List.of("haproxy", "-v");
            case MEMBER_LIST ->
                List.of(
                        "etcdctl",
                        "--endpoints",
                        "http://" + context.address(node) + ":"
                                + context.ports().etcdClient(),
                        "member",
                        "list");
            case PATRONI_LIST -> ctl(context, node, "list");
            case SHOW_CONFIG -> ctl(context, node, "show-config");
            case HISTORY -> ctl(context, node, "history");
        };
    }

    private static List<String> ctl(ActionContext context, Node node, String word) {
        return PatroniConfig.ctl(context.configFile(node, Service.PATRONI), word);
    }
}
