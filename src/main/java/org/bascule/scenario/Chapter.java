package org.bascule.scenario;

import java.util.List;
import java.util.Set;
import org.bascule.backend.Capability;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.base.Default;

/**
 * @param page the document's; 0 where the document has none
 * @param needs what the backend must be able to do, that not every backend can
 * @param starts the state it begins in
 */
public record Chapter(
        String id,
        @Default("0") int page,
        Text title,
        Topology topology,
        @Default List<Capability> needs,
        @Default State starts,
        List<Step> steps) {

    public Chapter {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    /** Whether a backend can do what the chapter does. */
    public boolean isPossibleWith(Set<Capability> capabilities) {
        return capabilities.containsAll(needs);
    }

    /** Whether the document has none like it. */
    public boolean isBeyondTheDocument() {
        return page == 0;
    }

    /** @throws Refusal when a backend cannot do what the chapter does */
    public void requireOf(BackendKind backend, Set<Capability> capabilities) {
        List<String> lacking = needs.stream()
                .filter(capability -> !capabilities.contains(capability))
                .map(Capability::label)
                .toList();
        if (!lacking.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    ScenarioMessages.chapterNotSupported(title, backend.label(), String.join(", ", lacking)),
                    ScenarioMessages.useAnotherBackend());
        }
    }
}
