package org.bascule.app.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.backend.Lab;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;

/**
 * What earlier snapshots showed and the current one cannot, such as whether a stopped service has ever run.
 *
 * @param ran the services whose process was seen
 * @param quorum whether etcd's quorum was ever held
 * @param postgres the state of each member's PostgreSQL when it last responded
 * @param upstreams the member each one last streamed from, unless it has accepted writes since
 */
public record PastObservations(
        Set<Ran> ran, boolean quorum, Map<String, Member.Postgres> postgres, Map<String, String> upstreams) {

    public static final PastObservations NONE = new PastObservations(Set.of(), false, Map.of(), Map.of());

    /** A service of a node. */
    public record Ran(String node, Service service) {}

    public PastObservations {
        ran = Set.copyOf(ran);
        postgres = Map.copyOf(postgres);
        upstreams = Map.copyOf(upstreams);
    }

    public boolean saw(String node, Service service) {
        return ran.contains(new Ran(node, service));
    }

    public Optional<String> upstream(String member) {
        return Optional.ofNullable(upstreams.get(member));
    }

    /** The services that have a log on their node, and so have run. Not to be called on the JavaFX thread. */
    static Set<Ran> ranIn(Lab lab) {
        Set<Ran> ran = new HashSet<>();
        for (Node node : lab.nodes()) {
            for (Service service : node.services()) {
                if (hasLog(lab, node, service)) {
                    ran.add(new Ran(node.name(), service));
                }
            }
        }
        return ran;
    }

    private static boolean hasLog(Lab lab, Node node, Service service) {
        try {
            return lab.node(node).log(service, Long.MAX_VALUE).next() > 0;
        } catch (Refusal unreadable) {
            return false;
        }
    }

    PastObservations andRan(Set<Ran> more) {
        Set<Ran> all = new HashSet<>(ran);
        all.addAll(more);
        return new PastObservations(all, quorum, postgres, upstreams);
    }

    public PastObservations then(Snapshot now) {
        Set<Ran> allRan = new HashSet<>(ran);
        Map<String, Member.Postgres> stood = new HashMap<>(postgres);
        Map<String, String> followed = new HashMap<>(upstreams);
        for (NodeView node : now.nodes()) {
            if (!node.created()) {
                allRan.removeIf(run -> run.node().equals(node.name()));
                stood.remove(node.name());
                followed.remove(node.name());
            }
            node.services().forEach((service, state) -> {
                if (state != ServiceState.DOWN) {
                    allRan.add(new Ran(node.name(), service));
                }
            });
        }
        for (Member member : now.cluster().members()) {
            member.postgres().ifPresent(seen -> stood.put(member.name(), seen));
            if (member.acceptsWrites()) {
                followed.remove(member.name());
            } else if (member.streams()) {
                member.postgres()
                        .flatMap(Member.Postgres::upstream)
                        .ifPresent(upstream -> followed.put(member.name(), upstream));
            }
        }
        return new PastObservations(allRan, quorum || now.etcd().quorum().held(), stood, followed);
    }
}
