package org.bascule.app.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.app.schema.Room.Kind;
import org.bascule.app.schema.Room.Line;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Ports;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** What the schema says of a member's servers: HAProxy, Patroni, and the PostgreSQL that Patroni starts. */
record RoomFacts(Sight sight, Node node, NodeView view, Member member) {

    List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        if (node.runs(Service.HAPROXY)) {
            rooms.add(haproxy());
        }
        rooms.add(patroni());
        rooms.add(postgres());
        return rooms;
    }

    private Room haproxy() {
        if (is(Service.HAPROXY, ServiceState.FROZEN)) {
            return said(Kind.HAPROXY, "HAProxy", "", Standing.FROZEN, sight.say("gelé", "frozen"));
        }
        if (view.proxies().isPresent()) {
            List<String> proxies = proxies();
            return new Room(
                    Kind.HAPROXY,
                    "HAProxy",
                    proxies.stream().map(RoomFacts::port).collect(Collectors.joining(" ")),
                    Standing.FOLLOWER,
                    proxies.stream()
                            .filter(proxy -> proxies.size() <= Kind.HAPROXY.lines() || !proxy.equals("etcd"))
                            .limit(Kind.HAPROXY.lines())
                            .map(this::route)
                            .toList());
        }
        if (is(Service.HAPROXY, ServiceState.DOWN)) {
            return said(Kind.HAPROXY, "HAProxy", "", Standing.IDLE, sight.say("ne tourne pas", "not running"));
        }
        return said(Kind.HAPROXY, "HAProxy", "", Standing.CHANGING, sight.say("ne répond pas", "no answer"));
    }

    /** Those whose servers its statistics list. */
    private List<String> proxies() {
        return view.proxies().orElse(List.of()).stream()
                .map(ProxyServer::proxy)
                .distinct()
                .toList();
    }

    private Line route(String proxy) {
        List<String> reached = view.reachableThrough(proxy);
        return new Line(
                "route-" + proxy + "-" + node.name(),
                proxy + " → " + (reached.isEmpty() ? sight.say("personne", "nobody") : sight.some(reached)));
    }

    private static String port(String proxy) {
        return switch (proxy) {
            case "etcd" -> ":" + Ports.ETCD_CLIENT;
            case "production" -> ":" + Ports.PRODUCTION;
            case "standby" -> ":" + Ports.STANDBY;
            default -> "";
        };
    }

    private Room patroni() {
        String title =
                member.patroniVersion().map(version -> "Patroni " + version).orElse("Patroni");
        String port = ":" + Ports.PATRONI;
        if (is(Service.PATRONI, ServiceState.FROZEN)) {
            return said(Kind.PATRONI, title, port, Standing.FROZEN, sight.say("gelé", "frozen"));
        }
        if (is(Service.PATRONI, ServiceState.DOWN)) {
            return sight.past().saw(node.name(), Service.PATRONI)
                    ? said(Kind.PATRONI, title, port, Standing.DOWN, sight.say("arrêté", "stopped"))
                    : said(Kind.PATRONI, title, port, Standing.IDLE, sight.say("ne tourne pas", "not running"));
        }
        if (!member.api()) {
            return said(Kind.PATRONI, title, port, Standing.CHANGING, sight.say("l'API ne répond pas", "API silent"));
        }
        String state = member.state().orElse("?");
        return member.registered()
                ? said(
                        Kind.PATRONI,
                        title,
                        port,
                        state.equals("running") ? Standing.FOLLOWER : Standing.CHANGING,
                        state)
                : said(
                        Kind.PATRONI,
                        title,
                        port,
                        Standing.CHANGING,
                        sight.say("%s · pas inscrit dans etcd", "%s · not registered in etcd", state));
    }

    private Room postgres() {
        String port = ":" + Ports.POSTGRESQL;
        Optional<Member.Postgres> last = member.postgres()
                .or(() -> Optional.ofNullable(sight.past().postgres().get(node.name())));
        String title = last.map(seen -> "PostgreSQL " + seen.version()).orElse("PostgreSQL");
        if (member.postgres().isPresent()) {
            Member.Postgres seen = member.postgres().get();
            return said(
                    Kind.POSTGRESQL,
                    title,
                    port,
                    seen.readOnly() ? Standing.FOLLOWER : Standing.LEADER,
                    stood(seen) + " · " + (seen.readOnly() ? "ro" : "rw"));
        }
        if (last.isPresent()) {
            return said(
                    Kind.POSTGRESQL,
                    "PostgreSQL",
                    sight.say("muet", "silent"),
                    Standing.DOWN,
                    sight.say("était : %s", "was: %s", stood(last.get())));
        }
        return said(Kind.POSTGRESQL, title, port, Standing.IDLE, sight.say("ne répond pas", "no answer"));
    }

    private static String stood(Member.Postgres seen) {
        return "TL " + seen.timeline() + " · " + seen.lsn();
    }

    private Room said(Kind kind, String title, String aside, Standing standing, String words) {
        return new Room(kind, title, aside, standing, List.of(new Line(kind.style() + "-" + node.name(), words)));
    }

    private boolean is(Service service, ServiceState state) {
        return sight.process(node.name(), service).filter(state::equals).isPresent();
    }
}
