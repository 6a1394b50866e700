package org.bascule.scenario.file;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Restart;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRef.Symbol;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.file.KnownLab.Sure;
import org.bascule.scenario.file.Use.Need;

/**
 * Follows a chapter from its starting state, step by step: which nodes exist, what runs on them. What can never be done or
 * never hold is a mistake.
 */
final class ChapterWalk {

    private static final List<Symbol> SEVERAL = List.of(Symbol.REPLICAS, Symbol.MEMBERS, Symbol.ETCDS);

    private final KnownLab lab;
    private final Claims claims;
    private final Mistakes found;

    private ChapterWalk(Chapter chapter, Mistakes found) {
        this.lab = new KnownLab(chapter.topology(), chapter.starts());
        this.claims = new Claims(lab);
        this.found = found;
    }

    /** @param written the chapter as its file has it */
    static void walk(Chapter chapter, Located.Entries written, Mistakes found) {
        if (chapter.steps().stream()
                .allMatch(step -> step.actions().isEmpty() && step.checks().isEmpty())) {
            found.add(
                    written.find("steps").orElse(written),
                    FileMessages.thisChapterDoesNothingAnd(),
                    FileMessages.atLeastOneStepWith());
            return;
        }
        ChapterWalk walk = new ChapterWalk(chapter, found);
        List<Located> steps = Place.items(written.find("steps"));
        for (int i = 0; i < steps.size(); i++) {
            walk.step(chapter.steps().get(i), (Located.Entries) steps.get(i));
        }
    }

    private void step(Step step, Located.Entries written) {
        List<Located> actions = Place.items(written.find("actions"));
        for (int i = 0; i < actions.size(); i++) {
            Action action = step.actions().get(i);
            Place place = Place.of(actions.get(i), List.of(), found);
            uses(action, place);
            claims.before(action, place);
            Effects.apply(action, lab);
        }
        List<Located> checks = Place.items(written.find("checks"));
        for (int i = 0; i < checks.size(); i++) {
            Expectation expectation = step.checks().get(i);
            Place place = Place.of(checks.get(i), List.of("within"), found);
            int before = found.count();
            uses(expectation.check(), place);
            if (found.count() == before) {
                claims.check(expectation, place);
            }
        }
    }

    private void uses(Object kind, Place place) {
        for (Use use : Use.of(kind)) {
            RecordComponent component = Arrays.stream(kind.getClass().getRecordComponents())
                    .filter(any -> Kinds.word(any.getName()).equals(use.key()))
                    .findFirst()
                    .orElseThrow();
            List<NodeRef> refs = refs(kind, component);
            List<Located> written = Place.items(Optional.of(place.at(use.key())));
            for (int i = 0; i < refs.size(); i++) {
                boolean one = component.getType() != NodeRefs.class;
                use(use, refs.get(i), one, i < written.size() ? written.get(i) : place.item());
            }
            off(kind, use, refs, place);
        }
    }

    private static List<NodeRef> refs(Object kind, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(kind);
            if (value instanceof Optional<?> optional) {
                return optional.map(NodeRef.class::cast).stream().toList();
            }
            return value instanceof NodeRefs nodes ? nodes.refs() : List.of((NodeRef) value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void use(Use use, NodeRef ref, boolean one, Located where) {
        Optional<Symbol> symbol = ref.symbol();
        if (symbol.isPresent()) {
            symbol(use, symbol.get(), one, where);
        } else {
            node(use, ref.word(), where);
        }
    }

    private void symbol(Use use, Symbol symbol, boolean one, Located where) {
        List<String> nodes = lab.targets(new NodeRef(symbol.word())).nodes();
        if (one && SEVERAL.contains(symbol)) {
            found.add(where, FileMessages.oneNodeIsExpectedHere(symbol.word()), FileMessages.leaderReplicaOrNameNode());
        } else if (symbol == Symbol.AFFECTED && nodes.isEmpty()) {
            found.add(where, FileMessages.noFaultHasAffectedNode(), FileMessages.nodeNameOrBeforeThis());
        } else if (nodes.size() < (symbol == Symbol.REPLICA || symbol == Symbol.REPLICAS ? 2 : 1)) {
            found.add(
                    where,
                    FileMessages.nobodyIsAtThisPoint(symbol.word()),
                    symbol == Symbol.ETCDS
                            ? FileMessages.beforeThisCreate()
                            : FileMessages.beforeThisStartNodesService());
        } else if (use.service().isPresent()
                && nodes.stream().noneMatch(node -> has(node, use.service().get()))) {
            lacks(symbol.word(), use.service().get(), where);
        } else if (nodes.stream().allMatch(node -> unfit(use, node))) {
            unmet(use, symbol.word(), where);
        }
    }

    private void node(Use use, String node, Located where) {
        if (use.service().isPresent() && !has(node, use.service().get())) {
            lacks(node, use.service().get(), where);
        } else if (use.need() != Need.NAMED && !lab.exists(node)) {
            found.add(where, FileMessages.hasNotBeenCreatedAt(node), FileMessages.createNodesBeforeThisOr(node));
            lab.create(List.of(node));
        } else if (unfit(use, node)) {
            unmet(use, node, where);
        }
    }

    private boolean has(String node, Service service) {
        return lab.topology().find(node).filter(any -> any.runs(service)).isPresent();
    }

    private boolean unfit(Use use, String node) {
        if (use.service().isEmpty()) {
            return false;
        }
        Service service = use.service().get();
        return switch (use.need()) {
            case NAMED, EXISTS -> false;
            case CONFIGURED -> !lab.configured(node, service);
            case RUNS -> lab.runs(node, service) == Sure.NO;
            case POSTGRES -> lab.postgres(node) == Sure.NO;
        };
    }

    private void lacks(String word, Service service, Located where) {
        found.add(
                where,
                FileMessages.hasNoInThisTopology(word, service.label()),
                FileMessages.nodesWith(service.label(), lab.having(service)));
    }

    private void unmet(Use use, String word, Located where) {
        String service = use.service().orElseThrow().label();
        if (use.need() == Need.CONFIGURED) {
            found.add(
                    where,
                    FileMessages.hasNoConfigurationOnAt(service, word),
                    FileMessages.beforeThisConfigureNodes(service, word));
            return;
        }
        String server = use.need() == Need.POSTGRES ? "PostgreSQL" : service;
        found.add(
                where,
                FileMessages.isStoppedOnAtThis(server, word),
                FileMessages.beforeThisStartNodesServiceChapterWalk(word, service));
    }

    /** A node that was killed takes no service before it has been switched on again. */
    private void off(Object kind, Use use, List<NodeRef> refs, Place place) {
        if (!(kind instanceof Start || kind instanceof Restart)) {
            return;
        }
        lab.targets(refs).nodes().stream().filter(lab::off).findFirst().ifPresent(node -> {
            String services = lab.topology().node(node).services().stream()
                    .sorted()
                    .map(Service::label)
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            place.wrong(
                    use.key(),
                    FileMessages.isOffAtThisPoint(node),
                    Text.same("power-on: {nodes: " + node + ", services: [" + services + "]}"));
        });
    }
}
