package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.Member;
import org.bascule.lab.Member.Commits;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;

/** Commits on the leader have waited for a replica for more than a second, or none has. */
public record CommitsWait(@Default("true") boolean waiting) implements Check {

    @Override
    public Text says(CheckContext context) {
        return waiting ? CheckMessages.commitsWait() : CheckMessages.noCommitWaits();
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.commitsWaitForStandby();
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<Commits> commits =
                context.snapshot().cluster().leader().flatMap(Member::postgres).map(Member.Postgres::commits);
        return commits.map(seen -> Observation.that(
                        (seen.waiting() > 0) == waiting, CheckMessages.commitsWaiting(seen.waiting(), seen.names())))
                .orElse(Observation.that(false, CheckMessages.postgresNotResponding()));
    }
}
