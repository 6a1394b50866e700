package org.bascule.scenario.check;

import org.bascule.lab.Text;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** What is said of keys in etcd: without a quorum they can be neither read nor written, and what is known is the past. */
final class Keys {

    private Keys() {}

    static Seen seen(Stage stage, boolean holds, Text saw) {
        return stage.snapshot().etcd().quorum().held()
                ? Seen.that(holds, saw)
                : Seen.that(
                        false,
                        new Text(
                                "etcd n'a plus son quorum ; vu avant : " + saw.fr(),
                                "etcd has lost its quorum; seen before: " + saw.en()));
    }
}
