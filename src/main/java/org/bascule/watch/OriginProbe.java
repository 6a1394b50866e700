package org.bascule.watch;

import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.backend.LogPage;
import org.bascule.lab.Node;
import org.bascule.lab.Origin;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.stack.patroni.OriginLog;

/** Follows a member's Patroni log, which says how its data directory was created. For one thread at a time. */
final class OriginProbe {

    private final Lab lab;
    private final Node node;
    private long next;
    private OriginLog log = OriginLog.EMPTY;

    OriginProbe(Lab lab, Node node) {
        this.lab = lab;
        this.node = node;
    }

    synchronized Optional<Origin> ask() {
        try {
            LogPage page = lab.node(node).log(Service.PATRONI, next);
            if (page.next() < next) { // The node has been created again.
                log = OriginLog.EMPTY;
                page = lab.node(node).log(Service.PATRONI, 0);
            }
            while (!page.text().isEmpty()) {
                log = log.read(page.text());
                next = page.next();
                page = lab.node(node).log(Service.PATRONI, next);
            }
            next = page.next();
        } catch (Refusal backendGone) {
            return log.origin();
        }
        return log.origin();
    }
}
