package org.bascule.app.start;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bascule.app.model.BackendStatus;
import org.bascule.app.model.ExistingLab;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.backend.Backend;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;

/**
 * What the start page shows.
 *
 * @param preferred the backend to select when the backends have been checked; empty if none is available
 * @param backend the selected backend; empty without a selection
 * @param canBuild whether the button that builds a lab is enabled
 * @param doing the running task; blank without one
 */
record StartPage(
        List<LabLine> labs,
        List<BackendChoice> backends,
        Optional<BackendKind> preferred,
        Optional<Backend> backend,
        boolean canBuild,
        Text doing) {

    StartPage {
        labs = List.copyOf(labs);
        backends = List.copyOf(backends);
    }

    /** What the user has selected and typed. */
    record Entered(Optional<BackendKind> backend, String name) {}

    /**
     * An existing lab, to resume or to remove.
     *
     * @param question asked before it is removed
     */
    record LabLine(ExistingLab lab, Text label, Text question) {

        static LabLine of(ExistingLab lab) {
            return new LabLine(
                    lab,
                    Text.same(lab.name() + " · " + lab.backend().kind().label()),
                    StartMessages.removeLab(lab.name()));
        }
    }

    /**
     * A backend.
     *
     * @param reasons why it is not available
     */
    record BackendChoice(BackendKind kind, Text description, boolean available, Text state, List<Reason> reasons) {

        BackendChoice {
            reasons = List.copyOf(reasons);
        }

        static BackendChoice of(BackendStatus status, boolean anyAvailable) {
            return new BackendChoice(
                    status.backend().kind(),
                    status.backend().description(),
                    status.available(),
                    status.available() ? StartMessages.usable() : StartMessages.notUsable(),
                    status.problems().stream()
                            .map(problem -> Reason.of(problem, anyAvailable))
                            .toList());
        }
    }

    /**
     * Why a backend is not available.
     *
     * @param brief a line that does not alarm, if another backend is available; otherwise empty: the problem is shown with
     *     its details
     */
    record Reason(Problem problem, Optional<Text> brief) {

        static Reason of(Problem problem, boolean anyAvailable) {
            return new Reason(
                    problem,
                    anyAvailable
                            ? Optional.of(Text.joined(" ", List.of(problem.what(), problem.remedy())))
                            : Optional.empty());
        }
    }

    /** @param lastBackend the label of the backend of the last new lab; blank without one */
    static StartPage of(
            List<ExistingLab> labs,
            List<BackendStatus> backends,
            String lastBackend,
            Entered entered,
            Optional<Job> job) {
        boolean anyAvailable = backends.stream().anyMatch(BackendStatus::available);
        Optional<BackendStatus> selected = entered.backend().flatMap(kind -> backends.stream()
                .filter(status -> status.backend().kind().equals(kind))
                .findFirst());
        return new StartPage(
                labs.stream().map(LabLine::of).toList(),
                backends.stream()
                        .map(status -> BackendChoice.of(status, anyAvailable))
                        .toList(),
                preferred(backends, lastBackend),
                selected.map(BackendStatus::backend),
                job.isEmpty()
                        && selected.filter(BackendStatus::available).isPresent()
                        && !entered.name().isBlank(),
                job.map(now -> Text.joined("", List.of(now.what(), Text.same("…"))))
                        .orElse(Text.same("")));
    }

    /** The last one used if it is available, or else the first one that is. */
    private static Optional<BackendKind> preferred(List<BackendStatus> backends, String lastBackend) {
        return backends.stream()
                .filter(BackendStatus::available)
                .map(status -> status.backend().kind())
                .min(Comparator.comparing(kind -> !kind.label().equals(lastBackend)));
    }
}
