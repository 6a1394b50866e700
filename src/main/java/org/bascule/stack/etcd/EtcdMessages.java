package org.bascule.stack.etcd;

import org.bascule.lab.Text;

/** The messages of {@code stack.etcd}. */
final class EtcdMessages {

    private EtcdMessages() {}

    static Text noAnswerWithin(long seconds) {
        return Text.of("pas de réponse en %d s", "no answer within %d s", seconds);
    }

    static Text noAnswer() {
        return Text.of("pas de réponse", "no answer");
    }

    static Text noAnswerBecause(String cause) {
        return Text.of("pas de réponse : %s", "no answer: %s", cause);
    }
}
