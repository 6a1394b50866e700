package org.bascule.app.traffic;

import java.util.List;
import org.bascule.app.model.TrafficView.SetView;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.traffic.ClientSettings;

/**
 * What the table says about a set of clients.
 *
 * @param run distinguishes it from earlier sets of the same name
 * @param settings its path, its connections and its rate, in words
 */
record SetFigures(
        String run,
        String name,
        String settings,
        boolean running,
        String state,
        ClientFigures writer,
        ClientFigures reader) {

    static SetFigures of(SetView set, Lang lang) {
        return new SetFigures(
                set.run(),
                set.name(),
                words(set.settings()).in(lang),
                set.running(),
                (set.running() ? TrafficMessages.running() : TrafficMessages.stopped()).in(lang),
                ClientFigures.of(set.writer(), lang),
                ClientFigures.of(set.reader(), lang));
    }

    private static Text words(ClientSettings settings) {
        return Text.joined(
                " · ",
                List.of(
                        TrafficMessages.path(settings.path()),
                        settings.pooled() ? TrafficMessages.poolOf(settings.pool()) : TrafficMessages.oneConnection(),
                        TrafficMessages.perSecond(settings.rate())));
    }
}
