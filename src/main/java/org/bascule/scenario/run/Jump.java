package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.journal.Entry.PlannedMove;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.State;
import org.bascule.scenario.plan.Found;
import org.bascule.scenario.plan.Move;
import org.bascule.scenario.plan.Plan;
import org.bascule.scenario.plan.Planner;

/** Brings an open lab to a state by the shortest way; where that fails, it is built from nothing. */
public final class Jump {

    /** Rebuilding takes less than a longer wait. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final OpenLab open;
    private final ProgressListener listener;
    /** The last build from nothing. */
    private Optional<StateBuilder> built = Optional.empty();

    public Jump(OpenLab open, ProgressListener listener) {
        this.open = open;
        this.listener = listener;
    }

    /** What would be done. */
    public Plan plan(State state) {
        return builder(open.context()).plan(state);
    }

    /** What would be done, as the journal has it. */
    public Entry.Planned told(State state) {
        return entry(plan(state));
    }

    /** Writes to the journal what would be done. */
    public void tell(State state) {
        tell(plan(state));
    }

    /** @throws Refusal when the state could not be built from nothing either */
    public void to(State state) {
        tried(state).ifPresent(why -> rebuild(state, why));
    }

    /** Every node is removed first. */
    public void rebuild(State state, Text why) {
        tell(Planner.rebuild(open.spec().topology(), state, Found.NOTHING, why));
        open.reset();
        built = Optional.of(new StateBuilder(open.context(), open.journal(), listener));
        built.get().build(state);
    }

    /** Whether a build from nothing has begun. A jump that was cancelled has none: it begins again from what the lab is then. */
    public boolean canResume() {
        return built.isPresent();
    }

    /** Continues a build from nothing that did not complete: what is built stays, and is waited for again. */
    public void resume(State state) {
        built.orElseThrow().build(state);
    }

    /** Whether what that build waited for in vain is true now. */
    public boolean failedChecksPassNow() {
        return built.filter(StateBuilder::failedChecksPassNow).isPresent();
    }

    /** Why the state was not reached; empty when it was. */
    private Optional<Text> tried(State state) {
        Plan first = plan(state);
        if (first.rebuild().isPresent()) {
            return first.rebuild();
        }
        tell(first);
        try {
            return open.quietly(context -> carriedOut(first, state, builder(context)));
        } catch (Refusal refusal) {
            if (Thread.currentThread().isInterrupted()) {
                throw refusal;
            }
            return Optional.of(refusal.problems().get(0).what());
        }
    }

    private Optional<Text> carriedOut(Plan first, State state, StateBuilder builder) {
        builder.carryOut(first);
        Plan plan = first;
        for (int round = 1; round < StateBuilder.ROUNDS && plan.partial(); round++) {
            plan = builder.plan(state);
            if (plan.rebuild().isPresent()) {
                return plan.rebuild();
            }
            tell(plan);
            builder.carryOut(plan);
        }
        return Optional.empty();
    }

    private StateBuilder builder(ScenarioContext context) {
        return new StateBuilder(context, open.journal(), listener, SILENCE);
    }

    private void tell(Plan plan) {
        open.journal().write(entry(plan));
    }

    private static Entry.Planned entry(Plan plan) {
        return new Entry.Planned(
                Instant.now(),
                plan.moves().stream()
                        .filter(move -> !(move instanceof Move.Await))
                        .map(move -> new PlannedMove(move.what(), move.why()))
                        .toList(),
                plan.rebuild().orElse(null));
    }
}
