package org.bascule.app;

import java.util.List;
import org.bascule.app.model.PastObservations;
import org.bascule.lab.LabSpec;
import org.bascule.lab.NodeView;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;

/**
 * What the top bar shows of the open lab.
 *
 * @param state its problems, or a summary of the lab if there are none
 * @param style the style class of the state
 * @param timers those in force, which a step may have changed since the lab was created
 */
record LabStatus(Text state, String style, Text timers) {

    static LabStatus of(Snapshot snapshot, PastObservations past, LabSpec spec) {
        Health health = Health.of(snapshot, past, spec.topology());
        Text state = health.words()
                .map(words -> Text.joined(
                        " · ", List.of(words, Text.same(spec.backend().label()))))
                .orElseGet(() -> summary(snapshot, spec));
        return new LabStatus(
                Text.joined(" ", List.of(Text.same("●"), state)),
                health.style(),
                timers(Timers.inForce(snapshot.cluster().config(), spec.timers()), spec.timers()));
    }

    private static Text summary(Snapshot snapshot, LabSpec spec) {
        long up = snapshot.nodes().stream().filter(NodeView::created).count();
        return AppMessages.labSummary(spec.backend().label(), up, spec.network());
    }

    private static Text timers(Timers now, Timers created) {
        Text values = Text.same("ttl " + now.ttl() + " · loop_wait " + now.loopWait());
        return Text.joined("", List.of(values, remark(now, created)));
    }

    private static Text remark(Timers now, Timers created) {
        if (!now.equals(created)) {
            return AppMessages.timersChanged();
        }
        return created.equals(Timers.DOCUMENTED) ? Text.same("") : AppMessages.timersShortened();
    }
}
