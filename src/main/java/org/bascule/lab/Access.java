package org.bascule.lab;

import java.util.Optional;

/**
 * What PostgreSQL answered to a connection. A server that rejects the login is not one that does not respond.
 *
 * @param refusal the server's own words, when it refused the login or the database
 */
public record Access(Answer answer, Optional<String> refusal) {

    public enum Answer {
        /** Nobody has asked yet. */
        NOT_ASKED,
        /** It accepted the login. With a refusal: not for the lab's database. */
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

    /** It accepts the login, but not for the lab's database. */
    public static Access elsewhere(String words) {
        return new Access(Answer.LETS_IN, Optional.of(words));
    }

    public boolean refuses() {
        return answer == Answer.REFUSES;
    }
}
