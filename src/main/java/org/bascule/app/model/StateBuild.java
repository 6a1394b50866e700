package org.bascule.app.model;

import java.time.Duration;
import java.time.Instant;
import org.bascule.journal.Entry;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.run.FaultPlanting;
import org.bascule.scenario.run.Jump;
import org.bascule.scenario.run.OpenLab;
import org.bascule.scenario.run.ProgressListener;

/** One build of a state, which can be continued when it did not complete. */
interface StateBuild {

    /** Builds the state, or continues. */
    void build();

    /** Whether what the last attempt waited for in vain is true now. */
    boolean conditionsMet();

    /** By the shortest way, unless the target is to be rebuilt. */
    static StateBuild from(OpenLab open, Scenario scenario, BuildTarget target, ProgressListener progress) {
        Jump jump = new Jump(open, progress);
        Instant start = Instant.now();
        return new StateBuild() {
            @Override
            public void build() {
                if (jump.canResume()) {
                    jump.resume(target.state());
                } else {
                    begin();
                }
                target.position()
                        .map(at -> scenario.chapters().get(at.chapter()))
                        .ifPresent(this::built);
            }

            private void begin() {
                if (target.rebuild()) {
                    jump.rebuild(target.state(), ModelMessages.startedOver());
                } else {
                    jump.to(target.state());
                }
            }

            private void built(Chapter chapter) {
                open.journal()
                        .write(new Entry.StateBuilt(
                                Instant.now(), chapter.id(), Duration.between(start, Instant.now())));
                new FaultPlanting(open.context(), open.journal(), progress).plant(chapter);
            }

            @Override
            public boolean conditionsMet() {
                return jump.failedChecksPassNow();
            }
        };
    }
}
