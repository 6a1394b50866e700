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
                        CliMessages.thisVersionHasNoBackend(kind.label()),
                        CliMessages.useBackendLocal()));
    }

    /** Every lab of every backend. */
    List<LabName> labs() {
        return all.stream().flatMap(backend -> backend.labs().stream()).toList();
    }

    /** Removes what no lab has any more. */
    void sweep() {
        all.forEach(Backend::sweep);
    }

    /** The lab of that name, or, where none is named, the only lab there is. */
    LabName choose(Optional<LabName> named) {
        List<LabName> labs = labs();
        if (named.isPresent()) {
            if (labs.contains(named.get())) {
                return named.get();
            }
            throw noLab(CliMessages.thereIsNoLab(named.get()), labs);
        }
        if (labs.size() == 1) {
            return labs.get(0);
        }
        throw noLab(labs.isEmpty() ? CliMessages.thereIsNoLabBackends() : CliMessages.thereAreSeveralLabs(), labs);
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
                Refusal.Cause.MACHINE, CliMessages.labCanNoLongerBe(name), CliMessages.basculeDownLabRemovesIt(name));
    }

    private static Refusal noLab(Text what, List<LabName> labs) {
        return new Refusal(
                Refusal.Cause.INPUT,
                what,
                labs.isEmpty()
                        ? CliMessages.basculeUpBuildsOne()
                        : CliMessages.nameOneWithLab(String.join(
                                ", ", labs.stream().map(LabName::value).toList())));
    }
}
