package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.bascule.lab.Member;
import org.bascule.lab.Repository;
import org.bascule.lab.Text;

/** The stanza exists, and belongs to this cluster: both have the same system identifier. */
public record StanzaMatches() implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.stanzaMatches(context.spec().topology().scope());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.stanzaHasIdentifier();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<Repository> repository = context.snapshot().repository();
        if (repository.isEmpty()) {
            return Observation.that(false, CheckMessages.repositoryNotResponding());
        }
        Optional<String> stanza = repository.get().systemId();
        if (stanza.isEmpty()) {
            return Observation.that(false, repository.get().message());
        }
        Optional<String> cluster = context.snapshot().cluster().leader().flatMap(leader -> identifier(context, leader));
        if (cluster.isEmpty()) {
            return Observation.that(false, CheckMessages.postgresNotResponding());
        }
        return Observation.that(
                cluster.equals(stanza),
                cluster.equals(stanza)
                        ? Text.same(stanza.get())
                        : CheckMessages.otherIdentifier(stanza.get(), cluster.get()));
    }

    private static Optional<String> identifier(CheckContext context, Member leader) {
        try (Connection connection = context.connect(
                        context.spec().topology().node(leader.name()),
                        context.ports().postgresql());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select system_identifier from pg_control_system()")) {
            row.next();
            return Optional.of(row.getString(1));
        } catch (SQLException silent) {
            return Optional.empty();
        }
    }
}
