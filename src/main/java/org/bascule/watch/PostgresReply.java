package org.bascule.watch;

import java.util.Optional;
import org.bascule.lab.Access;
import org.bascule.lab.Member;

/**
 * PostgreSQL's last answer. Times are those of {@link System#nanoTime}.
 *
 * @param asked when the question was put
 * @param writableSince when it first said that it accepts writes, if it has said so at each question since
 */
record PostgresReply(Optional<Member.Postgres> postgres, Access access, long asked, Optional<Long> writableSince) {

    static final PostgresReply NOT_ASKED = new PostgresReply(Optional.empty(), Access.NOT_ASKED, 0, Optional.empty());
}
