package org.bascule.stack.postgres;

/**
 * How an application connects.
 *
 * @param connectTimeout in seconds, for each host
 * @param socketTimeout in seconds, for each answer
 * @param keepAlive whether the operating system probes idle connections
 */
public record ApplicationConnection(int connectTimeout, int socketTimeout, boolean keepAlive, Target target) {

    /** Which of several hosts the driver accepts ({@code targetServerType}). */
    public enum Target {
        ANY("any"),
        PRIMARY("primary"),
        SECONDARY("secondary");

        private final String word;

        Target(String word) {
            this.word = word;
        }

        /** The driver's word. */
        String word() {
            return word;
        }

        /** libpq's word for {@code target_session_attrs}. */
        public String libpq() {
            return switch (this) {
                case ANY -> "any";
                case PRIMARY -> "primary";
                case SECONDARY -> "standby";
            };
        }
    }
}
