package org.bascule.app;

import java.util.Optional;
import org.bascule.app.model.Past;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** How the whole lab fares, in one word for the bar above. */
enum Health {
    WELL("pill-good", "", ""),
    /** It has had a leader, and has none. */
    LEADERLESS("pill-warn", "pas de leader", "no leader"),
    WITHOUT_QUORUM("pill-bad", "etcd sans quorum", "etcd has no quorum");

    private final String style;
    private final String french;
    private final String english;

    Health(String style, String french, String english) {
        this.style = style;
        this.french = french;
        this.english = english;
    }

    /** What has never been there is not missed. */
    static Health of(Snapshot snapshot, Past past) {
        if (!snapshot.etcd().members().isEmpty()
                && past.quorum()
                && !snapshot.etcd().quorum().held()) {
            return WITHOUT_QUORUM;
        }
        boolean patroniRan = past.ran().stream().anyMatch(ran -> ran.service() == Service.PATRONI);
        return patroniRan
                        && snapshot.cluster().initialized()
                        && snapshot.cluster().leader().isEmpty()
                ? LEADERLESS
                : WELL;
    }

    String style() {
        return style;
    }

    Optional<Text> words() {
        return Optional.of(new Text(french, english)).filter(said -> !said.en().isEmpty());
    }
}
