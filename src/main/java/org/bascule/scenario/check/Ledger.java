package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;
import org.bascule.traffic.Ledger.Reckoning;

/**
 * Of the writes that the writer was told were done, no more than so many are missing from the table.
 *
 * @param through the hosts by which the leader is asked
 * @param lost how many may be missing
 */
public record Ledger(Nodes through, @Default("0") int lost) implements Check {

    @Override
    public Text says(Stage stage) {
        return lost == 0
                ? Text.of("aucune écriture acquittée n'est perdue", "no acknowledged write is lost")
                : Text.of(
                        "au plus %d écritures acquittées sont perdues",
                        "at most %d acknowledged writes are lost", lost);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "le registre du client est comparé à la table du leader",
                "the client's ledger is held against the leader's table");
    }

    @Override
    public Seen look(Stage stage) {
        try (Connection connection = stage.connect(stage.now(through), Ports.PRODUCTION)) {
            Reckoning reckoning = stage.traffic().reckon(connection);
            return Seen.that(
                    reckoning.ok() > 0 && reckoning.lost() <= lost && reckoning.unexpected() == 0,
                    Text.of(
                            "%d acquittées et présentes, %d perdues, %d retrouvées, %d inattendues",
                            "%d acknowledged and there, %d lost, %d recovered, %d unexpected",
                            reckoning.ok(),
                            reckoning.lost(),
                            reckoning.recovered(),
                            reckoning.unexpected()));
        } catch (SQLException refused) {
            return Seen.that(false, Text.same(AcceptsWrites.firstLine(refused)));
        }
    }
}
