package org.bascule.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/** The history of one part of the lab: its bars, in order, with gaps where it did not exist. */
public record Lane(Text name, List<Bar> bars) {

    public Lane {
        bars = List.copyOf(bars);
    }

    /** Its bars, with consecutive bars of the same kind merged, whatever their words. */
    public List<Bar> mergedByKind() {
        List<Bar> merged = new ArrayList<>();
        for (Bar bar : bars) {
            Bar last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            boolean goesOn = last != null
                    && last.state().kind() == bar.state().kind()
                    && last.to().equals(Optional.of(bar.from()));
            if (goesOn) {
                merged.set(merged.size() - 1, new Bar(last.from(), bar.to(), last.state()));
            } else {
                merged.add(bar);
            }
        }
        return merged;
    }
}
