package org.bascule.app.history;

import java.util.List;
import org.bascule.lab.Text;

/** What became of one part of the lab: its bars, one after the other, with gaps where it was not there. */
public record Lane(Text name, List<Bar> bars) {

    public Lane {
        bars = List.copyOf(bars);
    }
}
