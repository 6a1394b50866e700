package org.bascule.app.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.app.model.PastObservations;
import org.bascule.app.model.TrafficView;
import org.bascule.lab.Cluster;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** All that a diagram depends on. */
public record DiagramInput(Snapshot snapshot, PastObservations past, LabSpec spec, TrafficView traffic, Lang lang) {

    public Diagram diagram() {
        EtcdFacts etcd = new EtcdFacts(this);
        MemberFacts member = new MemberFacts(this);
        RepositoryFacts repository = new RepositoryFacts(this);
        boolean anything = snapshot.nodes().stream().anyMatch(NodeView::created);
        return new Diagram(
                etcd.quorumState(),
                etcd.quorum(),
                etcd.cards(),
                new LeaderKeyFacts(this).key(),
                Stream.concat(
                                spec.topology().members().stream().map(member::card),
                                proxies().map(node -> new ProxyFacts(this, node).card()))
                        .toList(),
                new ReplicationFacts(this).replications(),
                repository.archivings(),
                repository.card(),
                new ClientRouteFacts(this).routes(),
                anything ? Optional.empty() : Optional.of(say(DiagramMessages.noNodeYet())));
    }

    /** The nodes that run HAProxy without Patroni. */
    private Stream<Node> proxies() {
        return spec.topology().nodes().stream()
                .filter(node -> node.runs(Service.HAPROXY) && !node.runs(Service.PATRONI));
    }

    String say(Text text) {
        return text.in(lang);
    }

    Cluster cluster() {
        return snapshot.cluster();
    }

    /** The node, once it is created. */
    Optional<NodeView> created(String name) {
        return snapshot.nodes().stream()
                .filter(node -> node.name().equals(name) && node.created())
                .findFirst();
    }

    /** Empty before the first observation. */
    Optional<ServiceState> process(String node, Service service) {
        return created(node).map(view -> view.services().get(service));
    }

    /** At most three names: of a longer list, the first two and the number of the others. */
    String abbreviated(List<String> names) {
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 2)) + " +" + (names.size() - 2);
    }
}
