package org.bascule.watch;

import java.util.Optional;
import org.bascule.lab.Access;
import org.bascule.lab.Member;

/**
 * The last answer of PostgreSQL. Times are those of {@link System#nanoTime}.
 *
 * @param asked when the query was sent
 * @param writableSince since when every answer has reported that it accepts writes
 */
record PostgresReply(Optional<Member.Postgres> postgres, Access access, long asked, Optional<Long> writableSince) {

    static final PostgresReply NOT_ASKED = new PostgresReply(Optional.empty(), Access.NOT_ASKED, 0, Optional.empty());
}
