package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.traffic.Ledger.Reckoning;

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
            Reckoning reckoning = context.traffic().reckon(connection);
            return Observation.that(
                    reckoning.ok() > 0 && reckoning.lost() <= atMost && reckoning.unexpected() == 0,
                    CheckMessages.writesCounted(
                            reckoning.ok(), reckoning.lost(), reckoning.recovered(), reckoning.unexpected()));
        } catch (SQLException refused) {
            return Observation.that(false, Text.same(AcceptsWrites.firstLine(refused)));
        }
    }
}
