package org.bascule.app.diagram.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import org.bascule.app.diagram.Archiving;
import org.bascule.app.diagram.Card;
import org.bascule.app.diagram.Diagram;
import org.bascule.app.diagram.Replication;
import org.bascule.app.diagram.drawing.CardShape.Form;

/**
 * The diagram as shapes only, so that an export looks like the screen. It is rebuilt when a node is added or removed; otherwise
 * its shapes are updated.
 */
final class Drawing {

    private static final PseudoClass ZOOMED_OUT = PseudoClass.getPseudoClass("zoomed-out");

    private final Group node = new Group();
    private final Group replicationLayer = new Group();
    private final Consumer<String> onSelect;
    private final Consumer<String> onExtend;
    private final Map<String, CardShape> etcds = new HashMap<>();
    private final Map<String, CardShape> cards = new HashMap<>();
    private final Map<String, ReplicationShape> replications = new HashMap<>();
    private final Map<String, ArchivingShape> archivings = new HashMap<>();
    private final Map<String, ClientRouteShape> routes = new HashMap<>();
    private Optional<Layout> layout = Optional.empty();
    private Set<String> selected = Set.of();
    private EtcdFrame etcd;
    private KeyShape key;
    private TextLine empty;

    /**
     * @param onSelect receives the name of a node that the user selects
     * @param onExtend receives the name of a node that the user adds to the selection
     */
    Drawing(Consumer<String> onSelect, Consumer<String> onExtend) {
        this.onSelect = onSelect;
        this.onExtend = onExtend;
        node.getStyleClass().add("drawing");
    }

    Group node() {
        return node;
    }

    /** Below a certain scale, cards show less in larger type. */
    void scaledTo(double scale) {
        node.pseudoClassStateChanged(ZOOMED_OUT, scale < Layout.ZOOMED_OUT);
    }

    /** Empty before the first diagram. */
    Optional<Layout> layout() {
        return layout;
    }

    void show(Diagram diagram) {
        Layout needed = Layout.of(diagram);
        if (!layout.equals(Optional.of(needed))) {
            build(diagram, needed);
        }
        etcd.show(diagram.quorumState(), diagram.quorum());
        diagram.etcds().forEach(card -> etcds.get(card.name()).show(card));
        diagram.members().forEach(card -> cards.get(card.name()).show(card));
        diagram.repository().ifPresent(card -> cards.get(card.name()).show(card));
        key.node().setVisible(diagram.key().isPresent());
        diagram.key().ifPresent(key::show);
        empty.set(diagram.empty().orElse(""));
        diagram.routes().forEach(route -> routes.get(route.name()).show(route));
        WireRouting routing = new WireRouting(needed);
        show(diagram.replications(), routing);
        showArchivings(diagram.archivings(), routing);
    }

    void select(Set<String> names) {
        selected = names;
        etcds.forEach((node, card) -> card.select(names.contains(node)));
        cards.forEach((node, card) -> card.select(names.contains(node)));
    }

    private void show(List<Replication> now, WireRouting routing) {
        Map<String, Replication> known = now.stream()
                .filter(replication -> routing.layout().cards().containsKey(replication.to()))
                .collect(Collectors.toMap(Replication::to, Function.identity()));
        replications.keySet().removeIf(follower -> {
            boolean gone = !known.containsKey(follower);
            if (gone) {
                replicationLayer.getChildren().remove(replications.get(follower).node());
            }
            return gone;
        });
        known.forEach((follower, replication) -> replications
                .computeIfAbsent(follower, any -> {
                    ReplicationShape shape = new ReplicationShape(follower, routing);
                    replicationLayer.getChildren().add(shape.node());
                    return shape;
                })
                .show(replication));
    }

    private void showArchivings(List<Archiving> now, WireRouting routing) {
        Set<String> members = now.stream().map(Archiving::from).collect(Collectors.toSet());
        archivings
                .entrySet()
                .removeIf(known -> !members.contains(known.getKey())
                        && replicationLayer
                                .getChildren()
                                .remove(known.getValue().node()));
        now.forEach(archiving -> archivings
                .computeIfAbsent(archiving.from(), any -> {
                    ArchivingShape shape = new ArchivingShape(archiving.from(), routing);
                    replicationLayer.getChildren().add(0, shape.node());
                    return shape;
                })
                .show(archiving));
    }

    private void build(Diagram diagram, Layout needed) {
        layout = Optional.of(needed);
        WireRouting routing = new WireRouting(needed);
        etcds.clear();
        cards.clear();
        replications.clear();
        archivings.clear();
        routes.clear();
        replicationLayer.getChildren().clear();
        etcd = new EtcdFrame(needed.etcd());
        key = new KeyShape(routing);
        empty = TextLine.middle("empty-sentence", needed.width() / 2, needed.strip() + 5, needed.width())
                .id("empty");
        node.getChildren().setAll(etcd.node(), replicationLayer, key.node(), empty.node());
        for (int i = 0; i < diagram.routes().size(); i++) {
            String name = diagram.routes().get(i).name();
            ClientRouteShape shape = new ClientRouteShape(name, i, routing);
            routes.put(name, shape);
            node.getChildren().add(shape.node());
        }
        diagram.etcds().forEach(card -> etcds.put(card.name(), add(card, needed.etcds(), Form.ETCD)));
        diagram.members().forEach(card -> cards.put(card.name(), add(card, needed.cards(), Form.MEMBER)));
        diagram.repository().ifPresent(card -> cards.put(card.name(), add(card, needed.cards(), Form.REPOSITORY)));
        select(selected);
    }

    private CardShape add(Card card, Map<String, Layout.Box> places, Form form) {
        CardShape shape = new CardShape(
                card,
                places.get(card.name()),
                form,
                () -> onSelect.accept(card.name()),
                () -> onExtend.accept(card.name()));
        node.getChildren().add(shape.node());
        return shape;
    }
}
