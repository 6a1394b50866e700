package org.bascule.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Default;

/**
 * @param page page of the document; 0 when the chapter is not in the document
 * @param requires optional capabilities that the backend must have
 * @param starts the state of the lab in which it starts
 * @param fault what is then broken, for the trainee to repair; empty for a chapter that is performed
 */
public record Chapter(
        String id,
        @Default("0") int page,
        Text title,
        Topology topology,
        @Default List<Capability> requires,
        @Default State starts,
        @Default Optional<BrokenLab> fault,
        List<Step> steps) {

    /** The parts of the list of chapters, in order. */
    public enum Section {
        DOCUMENT,
        BEYOND,
        TROUBLESHOOTING
    }

    public Chapter {
        requires = List.copyOf(requires);
        steps = List.copyOf(steps);
    }

    /** Without a fault. */
    public Chapter(
            String id,
            int page,
            Text title,
            Topology topology,
            List<Capability> requires,
            State starts,
            List<Step> steps) {
        this(id, page, title, topology, requires, starts, Optional.empty(), steps);
    }

    public Section section() {
        if (fault.isPresent()) {
            return Section.TROUBLESHOOTING;
        }
        return page == 0 ? Section.BEYOND : Section.DOCUMENT;
    }

    /** Every action that the chapter may run. */
    public Stream<Action> actions() {
        return Stream.concat(
                fault.stream()
                        .flatMap(broken -> Stream.concat(
                                broken.plant().stream().flatMap(stage -> stage.actions().stream()),
                                broken.wrong().stream().flatMap(repair -> repair.actions().stream()))),
                steps.stream().flatMap(step -> step.actions().stream()));
    }

    /** Whether a backend with these capabilities can run the chapter. */
    public boolean isPossibleWith(Set<Capability> capabilities) {
        return capabilities.containsAll(requires);
    }

    /** Whether the chapter is not in the document. */
    public boolean isBeyondTheDocument() {
        return page == 0;
    }

    /** The backends that can run the chapter. */
    public List<BackendKind> possibleOn(List<Backend> backends) {
        return backends.stream()
                .filter(backend -> isPossibleWith(backend.capabilities()))
                .map(Backend::kind)
                .toList();
    }

    /**
     * Whether the chapter starts from the state in which the one before it in the scenario ends. A chapter beyond the document starts from a
     * lab as the document describes it, and a broken lab from one that is not broken yet.
     */
    public boolean continues(Chapter previous) {
        return fault.isEmpty()
                && section() == previous.section()
                && starts.repository().equals(previous.starts().repository());
    }

    /** @throws Refusal when the backend cannot run the chapter; it names those of all backends that can */
    public void requireOf(Backend backend, List<Backend> all) {
        requireOf(backend.kind(), backend.capabilities(), possibleOn(all));
    }

    /** @throws Refusal when a backend with these capabilities cannot run the chapter */
    public void requireOf(BackendKind backend, Set<Capability> capabilities) {
        requireOf(backend, capabilities, List.of());
    }

    private void requireOf(BackendKind backend, Set<Capability> capabilities, List<BackendKind> others) {
        List<String> lacking = requires.stream()
                .filter(capability -> !capabilities.contains(capability))
                .map(Capability::label)
                .toList();
        if (!lacking.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    ScenarioMessages.chapterNotSupported(title, backend.label(), String.join(", ", lacking)),
                    others.isEmpty()
                            ? ScenarioMessages.skipChapter()
                            : ScenarioMessages.useBackendOrSkipChapter(
                                    others.stream().map(BackendKind::label).toList()));
        }
    }
}
