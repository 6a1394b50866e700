package org.bascule.scenario.run;

import java.util.List;
import org.bascule.incident.ClientReport;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Traffic;

/** What the writers that are running report, for an incident. */
final class ClientReports {

    private ClientReports() {}

    /** @param members how many hosts a connection string may name */
    static List<ClientReport> of(Traffic traffic, int members) {
        return traffic.sets().stream()
                .filter(set -> set.writer().running())
                .map(set -> of(set, members))
                .toList();
    }

    private static ClientReport of(ClientSet set, int members) {
        ClientSettings settings = set.settings();
        return new ClientReport(
                set.name(),
                settings.path(),
                settings.path() == ClientPath.OWN_HAPROXY ? 1 : members,
                settings.retryAfter(),
                settings.connectTimeout(),
                settings.socketTimeout(),
                set.writer().ledger().account().lastAcknowledged(),
                set.writer().ledger().pauses());
    }
}
