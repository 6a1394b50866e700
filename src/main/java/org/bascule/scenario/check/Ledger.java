package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;
import org.bascule.traffic.Ledger.Reckoning;

/**
 * Of the writes that the writer was told were done, no more than so many are missing from the table.
 *
 * @param through the hosts by which the leader is asked
 * @param lost how many may be missing
 */
public record Ledger(NodeRefs through, @Default("0") int lost) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return lost == 0
                ? CheckMessages.noWriteLost()
                : Text.counted(lost, CheckMessages.atMostOneWriteLost(), CheckMessages.atMostWritesLost());
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.ledgerIsComparedWithTable();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        try (Connection connection =
                stage.connect(stage.now(through), stage.ports().production())) {
            Reckoning reckoning = stage.traffic().reckon(connection);
            return Observation.that(
                    reckoning.ok() > 0 && reckoning.lost() <= lost && reckoning.unexpected() == 0,
                    CheckMessages.writesCounted(
                            reckoning.ok(), reckoning.lost(), reckoning.recovered(), reckoning.unexpected()));
        } catch (SQLException refused) {
            return Observation.that(false, Text.same(AcceptsWrites.firstLine(refused)));
        }
    }
}
