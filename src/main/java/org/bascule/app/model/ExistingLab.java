package org.bascule.app.model;

import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.lab.LabName;

/** A lab that exists on this machine. */
public record ExistingLab(Backend backend, LabName name) {

    static List<ExistingLab> of(List<Backend> backends) {
        return backends.stream()
                .flatMap(backend -> backend.labs().stream().map(name -> new ExistingLab(backend, name)))
                .toList();
    }
}
