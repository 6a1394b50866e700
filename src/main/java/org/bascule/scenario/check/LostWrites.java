package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.traffic.Reckoning;

/**
 * The table lacks no more than this number of the writes acknowledged to the writer.
 *
 * @param through the hosts in the connection string to the leader
 * @param atMost number of writes that may be lost
 */
public record LostWrites(NodeRefs through, @Default("0") int atMost) implements Check {

    @Override
    public Text says(CheckContext context) {
        return atMost == 0
                ? CheckMessages.noWriteLost()
                : Text.counted(atMost, CheckMessages.atMostOneWriteLost(), CheckMessages.atMostWritesLost());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.ledgerIsComparedWithTable();
    }

    @Override
    public Observation look(CheckContext context) {
        try (Connection connection =
                context.connect(context.current(through), context.ports().production())) {
            Map<String, Reckoning> reckonings = context.traffic().reckon(connection);
            if (reckonings.isEmpty()) {
                return Observation.that(false, CheckMessages.noClientRunning());
            }
            return Observation.that(
                    reckonings.values().stream().allMatch(this::holds),
                    Text.joined(
                            " · ",
                            reckonings.entrySet().stream()
                                    .map(entry -> seen(entry.getKey(), entry.getValue(), reckonings.size()))
                                    .toList()));
        } catch (SQLException refused) {
            return Observation.that(false, Text.same(AcceptsWrites.firstLine(refused)));
        }
    }

    private boolean holds(Reckoning reckoning) {
        return reckoning.ok() > 0 && reckoning.lost() <= atMost && reckoning.unexpected() == 0;
    }

    private static Text seen(String set, Reckoning reckoning, int sets) {
        Text counted = CheckMessages.writesCounted(
                reckoning.ok(), reckoning.lost(), reckoning.recovered(), reckoning.unexpected());
        return sets == 1 ? counted : CheckMessages.ofSet(set, counted);
    }
}
