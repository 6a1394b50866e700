package org.bascule.app.configuration;

import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;

/**
 * A line of the lab's file beside the document's.
 *
 * @param why why the lab differs; in a file without a counterpart, what the line does
 */
record Row(Mark mark, Optional<String> lab, Optional<String> document, Optional<Why> why) {

    Row {
        lab = lab.map(Visible::of);
    }

    /** How the two lines compare. */
    enum Mark {
        SAME(" "),
        CHANGED("~"),
        ONLY_LAB("+"),
        ONLY_DOCUMENT("−");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** @param quiet whether it is due to the machine only, not to how high availability is configured */
    record Why(Text words, boolean quiet) {}

    boolean differs() {
        return mark != Mark.SAME;
    }

    /** What the line does, in place of the document's line. */
    Optional<Text> description() {
        return differs() || document.isPresent() ? Optional.empty() : why.map(Why::words);
    }

    boolean quiet() {
        return why.filter(Why::quiet).isPresent();
    }

    Row because(Optional<Why> reason) {
        return new Row(mark, lab, document, reason);
    }
}
