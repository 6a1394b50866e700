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

/** What the schema says of a member's servers: HAProxy, Patroni, and the PostgreSQL that Patroni starts. */
record ServerFacts(DiagramInput sight, Node node, NodeView view, Member member) {

    List<Server> rooms() {
        List<Server> rooms = new ArrayList<>();
        if (node.runs(Service.HAPROXY)) {
            rooms.add(new ProxyFacts(sight, node).server(view));
        }
        rooms.add(patroni());
        rooms.add(postgres());
        return rooms;
    }

    private Server patroni() {
        String title =
                member.patroniVersion().map(version -> "Patroni " + version).orElse("Patroni");
        String port = ":" + sight.spec().topology().ports().patroni();
        if (is(Service.PATRONI, ServiceState.FROZEN)) {
            return said(Kind.PATRONI, title, port, CardState.FROZEN, sight.say(DiagramMessages.frozen()));
        }
        if (is(Service.PATRONI, ServiceState.DOWN)) {
            return sight.past().saw(node.name(), Service.PATRONI)
                    ? said(Kind.PATRONI, title, port, CardState.DOWN, sight.say(DiagramMessages.stopped()))
                    : said(Kind.PATRONI, title, port, CardState.IDLE, sight.say(DiagramMessages.notRunning()));
        }
        if (!member.api()) {
            return said(Kind.PATRONI, title, port, CardState.CHANGING, sight.say(DiagramMessages.apiNotResponding()));
        }
        String state = member.state().orElse("?");
        return member.registered()
                ? said(
                        Kind.PATRONI,
                        title,
                        port,
                        state.equals("running") ? CardState.FOLLOWER : CardState.CHANGING,
                        state)
                : said(
                        Kind.PATRONI,
                        title,
                        port,
                        CardState.CHANGING,
                        sight.say(DiagramMessages.notRegisteredInEtcd(state)));
    }

    private Server postgres() {
        String port = ":" + sight.spec().topology().ports().postgresql();
        Optional<Member.Postgres> last = member.postgres()
                .or(() -> Optional.ofNullable(sight.past().postgres().get(node.name())));
        String title = last.map(seen -> "PostgreSQL " + seen.version()).orElse("PostgreSQL");
        if (member.postgres().isPresent()) {
            Member.Postgres seen = member.postgres().get();
            return said(
                    Kind.POSTGRESQL,
                    title,
                    port,
                    seen.readOnly() ? CardState.FOLLOWER : CardState.LEADER,
                    stood(seen) + " · " + (seen.readOnly() ? "ro" : "rw")
                            + (seen.replayPaused() ? " · " + paused() : ""));
        }
        Optional<String> refusal = member.access().refusal();
        if (refusal.isPresent()) {
            return said(
                    Kind.POSTGRESQL,
                    "PostgreSQL",
                    sight.say(DiagramMessages.refuses()),
                    CardState.CHANGING,
                    sight.say(DiagramMessages.connectionRefused()) + refusal.get());
        }
        if (member.access().answer() == Access.Answer.NOT_ASKED) {
            return said(Kind.POSTGRESQL, title, port, CardState.UNKNOWN, "?");
        }
        if (last.isPresent()) {
            return said(
                    Kind.POSTGRESQL,
                    "PostgreSQL",
                    sight.say(DiagramMessages.noResponse()),
                    CardState.DOWN,
                    sight.say(DiagramMessages.lastSeen(stood(last.get()))));
        }
        return said(Kind.POSTGRESQL, title, port, CardState.IDLE, sight.say(DiagramMessages.notResponding()));
    }

    private String paused() {
        return sight.say(DiagramMessages.replayPaused());
    }

    private static String stood(Member.Postgres seen) {
        return "TL " + seen.timeline() + " · " + seen.lsn();
    }

    private Server said(Kind kind, String title, String aside, CardState standing, String words) {
        return new Server(kind, title, aside, standing, List.of(new Line(kind.style() + "-" + node.name(), words)));
    }

    private boolean is(Service service, ServiceState state) {
        return sight.process(node.name(), service).filter(state::equals).isPresent();
    }
}
