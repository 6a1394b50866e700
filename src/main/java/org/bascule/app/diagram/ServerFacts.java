package org.bascule.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.diagram.Server.Kind;
import org.bascule.app.diagram.Server.Line;
import org.bascule.lab.Access;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** The servers of a member's card: HAProxy, Patroni and PostgreSQL. */
record ServerFacts(DiagramInput input, Node node, NodeView view, Member member) {

    List<Server> servers() {
        List<Server> servers = new ArrayList<>();
        if (node.runs(Service.HAPROXY)) {
            servers.add(new ProxyFacts(input, node).server(view));
        }
        servers.add(patroni());
        servers.add(postgres());
        return servers;
    }

    private Server patroni() {
        String title =
                member.patroniVersion().map(version -> "Patroni " + version).orElse("Patroni");
        String port = ":" + input.spec().topology().ports().patroni();
        if (is(Service.PATRONI, ServiceState.FROZEN)) {
            return server(Kind.PATRONI, title, port, CardState.FROZEN, input.say(DiagramMessages.frozen()));
        }
        if (is(Service.PATRONI, ServiceState.DOWN)) {
            return input.past().saw(node.name(), Service.PATRONI)
                    ? server(Kind.PATRONI, title, port, CardState.DOWN, input.say(DiagramMessages.stopped()))
                    : server(Kind.PATRONI, title, port, CardState.IDLE, input.say(DiagramMessages.notRunning()));
        }
        if (!member.api()) {
            return server(Kind.PATRONI, title, port, CardState.CHANGING, input.say(DiagramMessages.apiNotResponding()));
        }
        String state = member.state().orElse("?");
        return member.registered()
                ? server(
                        Kind.PATRONI,
                        title,
                        port,
                        state.equals("running") ? CardState.FOLLOWER : CardState.CHANGING,
                        withOrigin(state))
                : server(
                        Kind.PATRONI,
                        title,
                        port,
                        CardState.CHANGING,
                        input.say(DiagramMessages.notRegisteredInEtcd(state)));
    }

    /** With the way in which Patroni created the data directory, where there is more than one. */
    private String withOrigin(String state) {
        return member.origin()
                .filter(origin -> input.snapshot().hasRepositoryNode())
                .map(DiagramMessages::origin)
                .map(origin -> input.say(DiagramMessages.createdFrom(state, origin)))
                .orElse(state);
    }

    private Server postgres() {
        String port = ":" + input.spec().topology().ports().postgresql();
        Optional<Member.Postgres> last = member.postgres()
                .or(() -> Optional.ofNullable(input.past().postgres().get(node.name())));
        String title = last.map(seen -> "PostgreSQL " + seen.version()).orElse("PostgreSQL");
        if (member.postgres().isPresent()) {
            Member.Postgres seen = member.postgres().get();
            return server(
                    Kind.POSTGRESQL,
                    title,
                    port,
                    seen.readOnly() ? CardState.FOLLOWER : CardState.LEADER,
                    position(seen) + " · " + (seen.readOnly() ? "ro" : "rw")
                            + (seen.replayPaused() ? " · " + paused() : ""));
        }
        Optional<String> refusal = member.access().refusal();
        if (refusal.isPresent()) {
            return server(
                    Kind.POSTGRESQL,
                    "PostgreSQL",
                    input.say(DiagramMessages.refuses()),
                    CardState.CHANGING,
                    input.say(DiagramMessages.connectionRefused()) + refusal.get());
        }
        if (member.access().answer() == Access.Answer.NOT_ASKED) {
            return server(Kind.POSTGRESQL, title, port, CardState.UNKNOWN, "?");
        }
        if (last.isPresent()) {
            return server(
                    Kind.POSTGRESQL,
                    "PostgreSQL",
                    input.say(DiagramMessages.noResponse()),
                    CardState.DOWN,
                    input.say(DiagramMessages.lastSeen(position(last.get()))));
        }
        return server(Kind.POSTGRESQL, title, port, CardState.IDLE, input.say(DiagramMessages.notResponding()));
    }

    private String paused() {
        return input.say(DiagramMessages.replayPaused());
    }

    private static String position(Member.Postgres seen) {
        return "TL " + seen.timeline() + " · " + seen.lsn();
    }

    private Server server(Kind kind, String title, String note, CardState state, String line) {
        return new Server(kind, title, note, state, List.of(new Line(kind.style() + "-" + node.name(), line)));
    }

    private boolean is(Service service, ServiceState state) {
        return input.process(node.name(), service).filter(state::equals).isPresent();
    }
}
