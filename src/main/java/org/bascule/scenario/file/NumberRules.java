package org.bascule.scenario.file;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.HealthChecks;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.WriteWal;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ClientsResume;
import org.bascule.scenario.check.LostWrites;
import org.bascule.scenario.check.PauseWithin;
import org.bascule.scenario.check.PortsOpen;
import org.bascule.scenario.check.RestStatus;
import org.bascule.scenario.check.SlotRetains;
import org.bascule.scenario.check.Timeline;
import org.bascule.traffic.ClientSettings;

/** The ranges of the numbers in actions and checks. */
final class NumberRules {

    private static final int MAX_PORT = 65535;
    private static final int MAX_CHECKS = 100;

    private NumberRules() {}

    static void check(Check check, KnownLab lab, Place place) {
        if (check instanceof PortsOpen open) {
            List<Located> written = Place.items(Optional.of(place.at("ports")));
            for (int i = 0; i < open.ports().size(); i++) {
                port(open, lab, open.ports().get(i), new Place(place.item(), written.get(i), place.found()));
            }
        } else if (check instanceof RestStatus rest && (rest.status() < 100 || rest.status() > 599)) {
            place.wrong("status", FileMessages.invalidHttpStatus(rest.status()), FileMessages.useHttpStatus());
        } else if (check instanceof SlotRetains slot) {
            within(slot.megabytes(), WriteWal.MOST, "megabytes", place);
        } else if (check instanceof ClientsResume clients) {
            notNegative(clients.retries(), "retries", place);
        } else if (check instanceof PauseWithin pause) {
            positive(pause.atMost(), "at-most", place);
        } else if (check instanceof LostWrites writes) {
            notNegative(writes.atMost(), "at-most", place);
        } else if (check instanceof Timeline timeline) {
            notNegative(timeline.increase(), "increase", place);
        }
    }

    static void clients(StartClients start, Place place) {
        positive(start.retryAfter(), "retry-after", place);
        within(start.rate(), ClientSettings.MAX_RATE, "rate", place);
        if (start.pool() != 0) {
            within(start.pool(), ClientSettings.MAX_POOL, "pool", place);
        }
        wholeSeconds(start.connectTimeout(), "connect-timeout", place);
        wholeSeconds(start.socketTimeout(), "socket-timeout", place);
    }

    static void healthChecks(HealthChecks checks, Place place) {
        positive(checks.inter(), "health-checks", place);
        positive(checks.fastInter(), "health-checks", place);
        positive(checks.downInter(), "health-checks", place);
        within(checks.rise(), MAX_CHECKS, "health-checks", place);
        within(checks.fall(), MAX_CHECKS, "health-checks", place);
    }

    /** The driver's time limits are whole seconds. */
    private static void wholeSeconds(Duration duration, String key, Place place) {
        if (duration.isZero() || duration.toMillis() % 1000 != 0) {
            place.wrong(key, FileMessages.notWholeSeconds(), FileMessages.useWholeSeconds());
        }
    }

    static void within(int number, int max, String key, Place place) {
        if (number < 1 || number > max) {
            place.wrong(key, FileMessages.numberOutOfRange(number), FileMessages.useNumberFromOne(max));
        }
    }

    private static void port(PortsOpen open, KnownLab lab, int port, Place at) {
        if (port < 1 || port > MAX_PORT) {
            at.found().add(at.values(), FileMessages.invalidPort(port), FileMessages.useNumberFromOne(MAX_PORT));
            return;
        }
        lab.targets(open.nodes().refs()).nodes().stream()
                .map(lab.topology()::node)
                .filter(node -> !lab.topology().ports().of(node).contains(port))
                .findFirst()
                .ifPresent(node -> at.found()
                        .add(
                                at.values(),
                                FileMessages.portNotUsed(node.name(), port),
                                FileMessages.usePortOfNode(
                                        lab.topology().ports().of(node))));
    }

    private static void notNegative(int number, String key, Place place) {
        if (number < 0) {
            place.wrong(key, FileMessages.negativeNumber(number), FileMessages.useZeroOrMore());
        }
    }

    static void positive(Duration duration, String key, Place place) {
        if (duration.isZero()) {
            place.wrong(key, FileMessages.durationZero(), FileMessages.useLongerDuration());
        }
    }
}
