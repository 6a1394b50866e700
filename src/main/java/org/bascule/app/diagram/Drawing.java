package org.bascule.app.diagram;

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

/**
 * The schema as shapes, and nothing but shapes, so that what is exported is what is seen. It is built anew when somebody
 * joins or leaves; otherwise the shapes stay and change what is new.
 */
final class Drawing {

    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");

    private final Group node = new Group();
    private final Group arrowLayer = new Group();
    private final Consumer<String> chosen;
    private final Consumer<String> joined;
    private final String keyCaption;
    private final Map<String, CardShape> etcds = new HashMap<>();
    private final Map<String, CardShape> cards = new HashMap<>();
    private final Map<String, ArrowShape> arrows = new HashMap<>();
    private final Map<String, ClientRouteShape> entrances = new HashMap<>();
    private Optional<Layout> layout = Optional.empty();
    private Set<String> selected = Set.of();
    private EtcdFrame etcd;
    private KeyShape key;
    private TextLine empty;

    /**
     * @param chosen told the name of a node that the user picks
     * @param joined told the name of a node that the user picks beside another
     */
    Drawing(String keyCaption, Consumer<String> chosen, Consumer<String> joined) {
        this.keyCaption = keyCaption;
        this.chosen = chosen;
        this.joined = joined;
        node.getStyleClass().add("drawing");
    }

    Group node() {
        return node;
    }

    /** Tells it from how far it is seen. */
    void seenAt(double scale) {
        node.pseudoClassStateChanged(FAR, scale < Layout.FAR);
    }

    /** Empty until something was shown. */
    Optional<Layout> layout() {
        return layout;
    }

    void show(Diagram picture) {
        Layout needed = Layout.of(picture);
        if (!layout.equals(Optional.of(needed))) {
            build(picture, needed);
        }
        etcd.show(picture.quorumStanding(), picture.quorum());
        picture.etcds().forEach(card -> etcds.get(card.name()).show(card));
        picture.members().forEach(card -> cards.get(card.name()).show(card));
        key.node().setVisible(picture.key().isPresent());
        picture.key().ifPresent(key::show);
        empty.say(picture.empty().orElse(""));
        picture.entrances().forEach(entrance -> entrances.get(entrance.name()).show(entrance));
        show(picture.arrows(), new Wiring(needed));
    }

    void select(Set<String> names) {
        selected = names;
        etcds.forEach((node, card) -> card.select(names.contains(node)));
        cards.forEach((node, card) -> card.select(names.contains(node)));
    }

    private void show(List<Arrow> now, Wiring wiring) {
        Map<String, Arrow> known = now.stream()
                .filter(arrow -> wiring.layout().cards().containsKey(arrow.to()))
                .collect(Collectors.toMap(Arrow::to, Function.identity()));
        arrows.keySet().removeIf(follower -> {
            boolean gone = !known.containsKey(follower);
            if (gone) {
                arrowLayer.getChildren().remove(arrows.get(follower).node());
            }
            return gone;
        });
        known.forEach((follower, arrow) -> arrows.computeIfAbsent(follower, any -> {
                    ArrowShape shape = new ArrowShape(follower, wiring);
                    arrowLayer.getChildren().add(shape.node());
                    return shape;
                })
                .show(arrow));
    }

    private void build(Diagram picture, Layout needed) {
        layout = Optional.of(needed);
        Wiring wiring = new Wiring(needed);
        etcds.clear();
        cards.clear();
        arrows.clear();
        entrances.clear();
        arrowLayer.getChildren().clear();
        etcd = new EtcdFrame(needed.etcd());
        key = new KeyShape(wiring, keyCaption);
        empty = TextLine.middle("empty-sentence", needed.width() / 2, needed.strip() + 5, needed.width())
                .named("empty");
        node.getChildren().setAll(etcd.node(), arrowLayer, key.node(), empty.node());
        for (int i = 0; i < picture.entrances().size(); i++) {
            String name = picture.entrances().get(i).name();
            ClientRouteShape shape = new ClientRouteShape(name, i, wiring);
            entrances.put(name, shape);
            node.getChildren().add(shape.node());
        }
        picture.etcds().forEach(card -> etcds.put(card.name(), add(card, needed.etcds(), false)));
        picture.members().forEach(card -> cards.put(card.name(), add(card, needed.cards(), true)));
        select(selected);
    }

    private CardShape add(Card card, Map<String, Layout.Box> places, boolean roomy) {
        CardShape shape = new CardShape(
                card,
                places.get(card.name()),
                roomy,
                () -> chosen.accept(card.name()),
                () -> joined.accept(card.name()));
        node.getChildren().add(shape.node());
        return shape;
    }
}
