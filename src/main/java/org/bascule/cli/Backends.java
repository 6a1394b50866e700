package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** The backends that this program was put together with. */
public record Backends(List<Backend> all) {

    public Backends {
        all = List.copyOf(all);
    }

    Backend get(BackendKind kind) {
        return all.stream()
                .filter(backend -> backend.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.MACHINE,
                        Text.of(
                                "Cette version n'a pas encore de backend %s.",
                                "This version has no %s backend yet.", kind.label()),
                        Text.of("Prenez --backend local.", "Use --backend local.")));
    }

    /** Every lab of every backend. */
    List<LabName> labs() {
        return all.stream().flatMap(backend -> backend.labs().stream()).toList();
    }

    /** The lab of that name, or, where none is named, the only lab there is. */
    LabName choose(Optional<LabName> named) {
        List<LabName> labs = labs();
        if (named.isPresent()) {
            if (labs.contains(named.get())) {
                return named.get();
            }
            throw noLab(Text.of("Il n'y a pas de laboratoire %s.", "There is no lab %s.", named.get()), labs);
        }
        if (labs.size() == 1) {
            return labs.get(0);
        }
        throw noLab(
                labs.isEmpty()
                        ? Text.of("Il n'y a aucun laboratoire.", "There is no lab.")
                        : Text.of("Il y a plusieurs laboratoires.", "There are several labs."),
                labs);
    }

    Lab find(LabName name) {
        return having(name).find(name).orElseThrow(() -> damaged(name));
    }

    Backend having(LabName name) {
        return all.stream()
                .filter(backend -> backend.labs().contains(name))
                .findFirst()
                .orElseThrow();
    }

    static Refusal damaged(LabName name) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                Text.of("Le laboratoire %s n'est plus lisible.", "The lab %s can no longer be read.", name),
                Text.of("« bascule down --lab %s » l'enlève.", "“bascule down --lab %s” removes it.", name));
    }

    private static Refusal noLab(Text what, List<LabName> labs) {
        return new Refusal(
                Refusal.Cause.INPUT,
                what,
                labs.isEmpty()
                        ? Text.of("« bascule up » en construit un.", "“bascule up” builds one.")
                        : Text.of(
                                "Nommez-en un par --lab : %s.",
                                "Name one with --lab: %s.",
                                String.join(
                                        ", ", labs.stream().map(LabName::value).toList())));
    }
}
