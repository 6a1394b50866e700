package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Backend;
import org.bascule.backend.Lab;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** The available backends. */
public record Backends(List<Backend> all) {

    public Backends {
        all = List.copyOf(all);
    }

    /** Those whose nodes are created from images. */
    List<Backend> withImages() {
        return all.stream().filter(backend -> backend.images().isPresent()).toList();
    }

    /** Every lab of every backend. */
    List<LabName> labs() {
        return all.stream().flatMap(backend -> backend.labs().stream()).toList();
    }

    /** Removes what labs that no longer exist have left behind. */
    void sweep() {
        all.forEach(Backend::sweep);
    }

    /** The lab with this name or, without a name, the only existing lab. */
    LabName choose(Optional<LabName> named) {
        if (named.isPresent()) {
            if (holder(named.get()).isEmpty()) {
                throw noLab(CliMessages.noSuchLab(named.get()), labs());
            }
            return named.get();
        }
        List<LabName> labs = labs();
        if (labs.size() == 1) {
            return labs.get(0);
        }
        throw noLab(labs.isEmpty() ? CliMessages.noLab() : CliMessages.severalLabs(), labs);
    }

    /** One that was {@linkplain #choose chosen}; the backends after the one that has it are not asked. */
    Lab find(LabName name) {
        return all.stream()
                .flatMap(backend -> backend.find(name).stream())
                .findFirst()
                .orElseThrow(() -> damaged(name));
    }

    Backend having(LabName name) {
        return holder(name).orElseThrow();
    }

    /** The others are not asked: an engine may be far away. */
    private Optional<Backend> holder(LabName name) {
        return all.stream().filter(backend -> backend.labs().contains(name)).findFirst();
    }

    static Refusal damaged(LabName name) {
        return new Refusal(Refusal.Cause.MACHINE, CliMessages.labUnreadable(name), CliMessages.removeLab(name));
    }

    private static Refusal noLab(Text what, List<LabName> labs) {
        return new Refusal(
                Refusal.Cause.INPUT,
                what,
                labs.isEmpty()
                        ? CliMessages.buildLab()
                        : CliMessages.selectLab(String.join(
                                ", ", labs.stream().map(LabName::value).toList())));
    }
}
