package org.bascule.app.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;

/**
 * What earlier snapshots showed, which the present one cannot: what stopped is told from what never ran.
 *
 * @param ran the services whose process was seen
 * @param quorum whether etcd's quorum was ever held
 * @param postgres how each member's PostgreSQL stood when it last answered
 * @param upstreams whom each member last streamed from, unless it has accepted writes since
 */
public record Past(Set<Ran> ran, boolean quorum, Map<String, Member.Postgres> postgres, Map<String, String> upstreams) {

    public static final Past NONE = new Past(Set.of(), false, Map.of(), Map.of());

    /** A service of a node. */
    public record Ran(String node, Service service) {}

    public Past {
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

    public Past then(Snapshot now) {
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
        return new Past(allRan, quorum || now.etcd().quorum().held(), stood, followed);
    }
}
