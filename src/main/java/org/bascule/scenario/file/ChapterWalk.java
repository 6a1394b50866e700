package org.bascule.scenario.file;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.BrokenLab;
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
import org.bascule.scenario.file.KnownLab.Certainty;
import org.bascule.scenario.file.NodeRequirement.Need;

/**
 * Follows a chapter from its starting state, step by step: which nodes exist and what runs on them. An action that can
 * never succeed and a check that can never pass are mistakes.
 */
final class ChapterWalk {

    private static final List<Symbol> SEVERAL = List.of(Symbol.REPLICAS, Symbol.MEMBERS, Symbol.ETCDS);

    private final KnownLab lab;
    private final ChapterRules rules;
    private final Mistakes found;

    private ChapterWalk(Chapter chapter, Mistakes found) {
        this.lab = new KnownLab(chapter.topology(), chapter.starts());
        this.rules = new ChapterRules(lab);
        this.found = found;
    }

    /** The same walk, of which the mistakes from now on are reported elsewhere. */
    private ChapterWalk(ChapterWalk before, Mistakes found) {
        this.lab = before.lab;
        this.rules = before.rules;
        this.found = found;
    }

    /** @param written the chapter as written in its file */
    static void walk(Chapter chapter, Located.Entries written, Mistakes found) {
        if (chapter.steps().stream()
                .allMatch(step -> step.actions().isEmpty() && step.checks().isEmpty())) {
            found.add(
                    written.find("steps").orElse(written),
                    FileMessages.nothingToRun(),
                    FileMessages.addActionsOrChecks());
            return;
        }
        Optional<Located.Entries> fault = written.find("fault").map(Located.Entries.class::cast);
        ChapterWalk walk = new ChapterWalk(chapter, found);
        fault.ifPresent(planted -> walk.plant(chapter.fault().orElseThrow(), planted));
        List<Located> steps = Place.items(written.find("steps"));
        for (int i = 0; i < steps.size(); i++) {
            walk.step(chapter.steps().get(i), (Located.Entries) steps.get(i));
        }
        fault.ifPresent(planted -> wrongRepairs(chapter, planted, found));
    }

    /** Each starts from the planted fault. */
    private static void wrongRepairs(Chapter chapter, Located.Entries planted, Mistakes found) {
        BrokenLab broken = chapter.fault().orElseThrow();
        List<Located> written = Place.items(planted.find("wrong"));
        for (int i = 0; i < written.size(); i++) {
            ChapterWalk before = new ChapterWalk(chapter, new Mistakes(found.file()));
            before.plant(broken, planted);
            ChapterWalk walk = new ChapterWalk(before, found);
            Located.Entries repair = (Located.Entries) written.get(i);
            walk.actions(broken.wrong().get(i).actions(), repair.find("actions"));
            walk.checks(broken.wrong().get(i).hides(), repair.find("hides"));
        }
    }

    private void plant(BrokenLab broken, Located.Entries written) {
        List<Located> stages = Place.items(written.find("plant"));
        for (int i = 0; i < stages.size(); i++) {
            Located.Entries stage = (Located.Entries) stages.get(i);
            actions(broken.plant().get(i).actions(), stage.find("actions"));
            checks(broken.plant().get(i).checks(), stage.find("checks"));
        }
        checks(broken.symptoms(), written.find("symptoms"));
    }

    private void step(Step step, Located.Entries written) {
        actions(step.actions(), written.find("actions"));
        checks(step.checks(), written.find("checks"));
    }

    private void actions(List<Action> read, Optional<Located> written) {
        List<Located> actions = Place.items(written);
        for (int i = 0; i < actions.size(); i++) {
            Action action = read.get(i);
            Place place = Place.of(actions.get(i), List.of(), found);
            requirements(action, place);
            rules.action(action, place);
            Effects.apply(action, lab);
        }
    }

    private void checks(List<Expectation> read, Optional<Located> written) {
        List<Located> checks = Place.items(written);
        for (int i = 0; i < checks.size(); i++) {
            Expectation expectation = read.get(i);
            Place place = Place.of(checks.get(i), List.of("within"), found);
            int before = found.count();
            requirements(expectation.check(), place);
            if (found.count() == before) {
                rules.check(expectation, place);
            }
        }
    }

    private void requirements(Object kind, Place place) {
        for (NodeRequirement requirement : NodeRequirement.of(kind)) {
            RecordComponent component = Arrays.stream(kind.getClass().getRecordComponents())
                    .filter(any -> Kinds.word(any.getName()).equals(requirement.key()))
                    .findFirst()
                    .orElseThrow();
            List<NodeRef> refs = refs(kind, component);
            List<Located> written = Place.items(Optional.of(place.at(requirement.key())));
            for (int i = 0; i < refs.size(); i++) {
                boolean one = component.getType() != NodeRefs.class;
                require(requirement, refs.get(i), one, i < written.size() ? written.get(i) : place.item());
            }
            requirePower(kind, requirement, refs, place);
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

    private void require(NodeRequirement requirement, NodeRef ref, boolean one, Located where) {
        Optional<Symbol> symbol = ref.symbol();
        if (symbol.isPresent()) {
            symbol(requirement, symbol.get(), one, where);
        } else {
            node(requirement, ref.word(), where);
        }
    }

    private void symbol(NodeRequirement requirement, Symbol symbol, boolean one, Located where) {
        List<String> nodes = lab.targets(new NodeRef(symbol.word())).nodes();
        if (one && SEVERAL.contains(symbol)) {
            found.add(where, FileMessages.singleNodeExpected(symbol.word()), FileMessages.useSingleNode());
        } else if (symbol == Symbol.AFFECTED && nodes.isEmpty()) {
            found.add(where, FileMessages.noNodeAffected(), FileMessages.nameNodeOrAddFault());
        } else if (nodes.size() < (symbol == Symbol.REPLICA || symbol == Symbol.REPLICAS ? 2 : 1)) {
            found.add(
                    where,
                    FileMessages.noMatchingNode(symbol.word()),
                    symbol == Symbol.ETCDS
                            ? FileMessages.addBefore("create: {nodes: …}")
                            : FileMessages.addBefore("start: {nodes: …, service: patroni}"));
        } else if (requirement.service().isPresent()
                && nodes.stream()
                        .noneMatch(node -> has(node, requirement.service().get()))) {
            reportMissingService(symbol.word(), requirement.service().get(), where);
        } else if (nodes.stream().allMatch(node -> unmet(requirement, node))) {
            reportUnmet(requirement, symbol.word(), where);
        }
    }

    private void node(NodeRequirement requirement, String node, Located where) {
        if (requirement.service().isPresent()
                && !has(node, requirement.service().get())) {
            reportMissingService(node, requirement.service().get(), where);
        } else if (requirement.need() != Need.NAMED && !lab.exists(node)) {
            found.add(where, FileMessages.nodeNotCreated(node), FileMessages.createNodeOrAddToStarts(node));
            lab.create(List.of(node));
        } else if (unmet(requirement, node)) {
            reportUnmet(requirement, node, where);
        }
    }

    private boolean has(String node, Service service) {
        return lab.topology().find(node).filter(any -> any.runs(service)).isPresent();
    }

    private boolean unmet(NodeRequirement requirement, String node) {
        if (requirement.service().isEmpty()) {
            return false;
        }
        Service service = requirement.service().get();
        return switch (requirement.need()) {
            case NAMED, EXISTS -> false;
            case CONFIGURED -> !lab.configured(node, service);
            case RUNS -> lab.runs(node, service) == Certainty.NO;
            case POSTGRES -> lab.postgres(node) == Certainty.NO;
        };
    }

    private void reportMissingService(String word, Service service, Located where) {
        found.add(
                where,
                FileMessages.serviceNotOnNode(word, service.label()),
                FileMessages.useNodeWithService(service.label(), lab.namesWith(service)));
    }

    private void reportUnmet(NodeRequirement requirement, String word, Located where) {
        String service = requirement.service().orElseThrow().label();
        if (requirement.need() == Need.CONFIGURED) {
            found.add(
                    where,
                    FileMessages.serviceNotConfigured(service, word),
                    FileMessages.addBefore("configure-" + service + ": {nodes: " + word + ", …}"));
            return;
        }
        String server = requirement.need() == Need.POSTGRES ? "PostgreSQL" : service;
        found.add(
                where,
                FileMessages.serviceStopped(server, word),
                FileMessages.addBefore("start: {nodes: " + word + ", service: " + service + "}"));
    }

    /** No service can start on a node that is off. */
    private void requirePower(Object kind, NodeRequirement requirement, List<NodeRef> refs, Place place) {
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
                    requirement.key(),
                    FileMessages.nodeOff(node),
                    Text.same("power-on: {nodes: " + node + ", services: [" + services + "]}"));
        });
    }
}
