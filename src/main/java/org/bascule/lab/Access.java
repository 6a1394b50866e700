package org.bascule.lab;

import java.util.Optional;

/**
 * What PostgreSQL answered to whoever knocked: a server that does not let anybody in is not one that does not respond.
 *
 * @param refusal the server's own words, when it refused the login or the database
 */
public record Access(Answer answer, Optional<String> refusal) {

    public enum Answer {
        /** Nobody has asked yet. */
        NOT_ASKED,
        /** It let us in. With a refusal beside it: not into the lab's database. */
        LETS_IN,
        REFUSES,
        /** No answer in time. */
        SILENT
    }

    public static final Access NOT_ASKED = new Access(Answer.NOT_ASKED, Optional.empty());
    public static final Access LETS_IN = new Access(Answer.LETS_IN, Optional.empty());
    public static final Access SILENT = new Access(Answer.SILENT, Optional.empty());

    public static Access refuses(String words) {
        return new Access(Answer.REFUSES, Optional.of(words));
    }

    /** It lets us in, though not into the lab's database. */
    public static Access elsewhere(String words) {
        return new Access(Answer.LETS_IN, Optional.of(words));
    }

    public boolean refuses() {
        return answer == Answer.REFUSES;
    }
}
