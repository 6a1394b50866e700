package org.bascule.cli;

import org.bascule.lab.Text;
import org.bascule.traffic.ClientSettings;
import org.bascule.traffic.Pause;

/** How clients are described. */
final class ClientWords {

    private ClientWords() {}

    static Text settings(ClientSettings settings) {
        Text path =
                switch (settings.path()) {
                    case OWN_HAPROXY -> CliMessages.pathOwnHaproxy();
                    case HAPROXY -> CliMessages.pathHaproxy();
                    case MULTI_HOST -> CliMessages.pathMultiHost();
                };
        Text connections = settings.pooled() ? CliMessages.pool(settings.pool()) : CliMessages.oneConnection();
        return CliMessages.clientSettings(path, connections, settings.rate(), Terminal.seconds(settings.retryAfter()));
    }

    /** The members that answered before and after a pause. */
    static String members(Pause pause) {
        String before = pause.before().orElse("?");
        String after = pause.after().orElse("?");
        return before.equals(after) ? before : before + " → " + after;
    }
}
