package org.bascule.scenario;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Text;

/** Who is told how a play goes, beside the journal: what comes, what is under way, what is waited for. */
public interface Audience {

    /** A step is about to be performed; returning lets it begin. */
    void before(Chapter chapter, Step step);

    /** A command's turn has come. */
    void performing(String typed);

    /** What is waited for now; called several times a second. */
    void waiting(Waiting waiting);

    /**
     * @param spent since waiting began
     * @param limit after which waiting ends
     * @param pending what has not come true yet, the first in front
     */
    record Waiting(Duration spent, Duration limit, List<Pending> pending) {}

    /** @param why what it hangs on, and why that takes time */
    record Pending(Text says, Text why, Text saw) {}

    /** Nobody. */
    Audience NOBODY = new Audience() {
        @Override
        public void before(Chapter chapter, Step step) {}

        @Override
        public void performing(String typed) {}

        @Override
        public void waiting(Waiting waiting) {}
    };
}
