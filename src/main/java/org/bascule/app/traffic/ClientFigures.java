package org.bascule.app.traffic;

import org.bascule.app.look.Seconds;
import org.bascule.app.model.TrafficView.ClientView;
import org.bascule.lab.Lang;
import org.bascule.traffic.Account;

/**
 * What a client's card says about its operations.
 *
 * @param unknown how many operations ended without an answer
 * @param anyUnknown whether that is worth a warning
 */
record ClientFigures(
        boolean running,
        String state,
        String acknowledged,
        String failures,
        String unknown,
        boolean anyUnknown,
        String longestPause) {

    static ClientFigures of(ClientView client, Lang lang) {
        Account account = client.account();
        return new ClientFigures(
                client.running(),
                (client.running() ? TrafficMessages.running() : TrafficMessages.stopped()).in(lang),
                number(account.acknowledged(), lang),
                number(account.failures(), lang),
                number(account.unknown(), lang),
                account.unknown() > 0,
                Seconds.in(lang, account.longestPause()));
    }

    private static String number(int count, Lang lang) {
        return String.format(lang.locale(), "%,d", count);
    }
}
