package org.bascule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.model.BackendStatus;
import org.bascule.app.model.ExistingLab;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.app.start.StartPage.BackendChoice;
import org.bascule.app.start.StartPage.Entered;
import org.bascule.app.start.StartPage.Reason;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Lab;
import org.bascule.backend.docker.DockerBackend;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.junit.jupiter.api.Test;

class StartPageTest {

    private static final Problem PROBLEM =
            new Problem(Text.same("No Docker engine answers."), Text.same("Start it."), "the details");

    private static final BackendStatus LOCAL = available(LocalBackend.KIND);
    private static final BackendStatus DOCKER = available(DockerBackend.KIND);
    private static final BackendStatus DOCKER_DOWN =
            new BackendStatus(new NoLabs(DockerBackend.KIND), List.of(PROBLEM));

    private static final Entered NOTHING = new Entered(Optional.empty(), "poc");

    @Test
    void nothingIsShownUntilTheMachineHasBeenChecked() {
        StartPage page = page(List.of(), "", NOTHING);

        assertThat(page.labs()).isEmpty();
        assertThat(page.backends()).isEmpty();
        assertThat(page.preferred()).isEmpty();
        assertThat(page.canBuild()).isFalse();
        assertThat(page.doing().en()).isEmpty();
    }

    @Test
    void anExistingLabIsShownWithItsBackend() {
        ExistingLab lab = new ExistingLab(new NoLabs(DockerBackend.KIND), new LabName("course"));
        StartPage page = StartPage.of(List.of(lab), List.of(), "", NOTHING, Optional.empty());

        assertThat(page.labs()).singleElement().satisfies(line -> {
            assertThat(line.lab()).isEqualTo(lab);
            assertThat(line.label().fr()).isEqualTo("course · docker");
            assertThat(line.question().en()).isEqualTo("Remove lab course?");
        });
    }

    @Test
    void anAvailableBackendHasNoReason() {
        assertThat(choices(LOCAL)).singleElement().satisfies(choice -> {
            assertThat(choice.kind()).isEqualTo(LocalBackend.KIND);
            assertThat(choice.description().en()).isEqualTo("nodes of the test");
            assertThat(choice.available()).isTrue();
            assertThat(choice.state().en()).isEqualTo("available");
            assertThat(choice.reasons()).isEmpty();
        });
    }

    @Test
    void whatPreventsABackendIsBriefIfAnotherIsAvailable() {
        BackendChoice docker = choices(LOCAL, DOCKER_DOWN).get(1);

        assertThat(docker.available()).isFalse();
        assertThat(docker.state().fr()).isEqualTo("inutilisable");
        assertThat(docker.reasons())
                .containsExactly(new Reason(PROBLEM, Optional.of(Text.same("No Docker engine answers. Start it."))));
    }

    @Test
    void aProblemIsShownInFullIfNoBackendIsAvailable() {
        assertThat(choices(DOCKER_DOWN).get(0).reasons()).containsExactly(new Reason(PROBLEM, Optional.empty()));
    }

    @Test
    void theBackendOfTheLastLabIsPreferredIfItIsAvailable() {
        assertThat(page(List.of(LOCAL, DOCKER), "docker", NOTHING).preferred()).contains(DockerBackend.KIND);
        assertThat(page(List.of(LOCAL, DOCKER_DOWN), "docker", NOTHING).preferred())
                .contains(LocalBackend.KIND);
        assertThat(page(List.of(LOCAL, DOCKER), "", NOTHING).preferred()).contains(LocalBackend.KIND);
        assertThat(page(List.of(DOCKER_DOWN), "docker", NOTHING).preferred()).isEmpty();
    }

    @Test
    void aLabIsBuiltOnAnAvailableBackendUnderAName() {
        StartPage page = page(List.of(LOCAL, DOCKER_DOWN), "", entered(LocalBackend.KIND, "poc"));

        assertThat(page.canBuild()).isTrue();
        assertThat(page.backend()).contains(LOCAL.backend());
        assertThat(page(List.of(LOCAL), "", entered(LocalBackend.KIND, " ")).canBuild())
                .isFalse();
        assertThat(page(List.of(LOCAL, DOCKER_DOWN), "", entered(DockerBackend.KIND, "poc"))
                        .canBuild())
                .isFalse();
        assertThat(page(List.of(LOCAL), "", NOTHING).canBuild()).isFalse();
    }

    @Test
    void nothingIsBuiltWhileATaskRuns() {
        Job job = new Job(new Text("Vérification", "Checking"), Instant.EPOCH, true, false);
        StartPage page =
                StartPage.of(List.of(), List.of(LOCAL), "", entered(LocalBackend.KIND, "poc"), Optional.of(job));

        assertThat(page.canBuild()).isFalse();
        assertThat(page.doing()).isEqualTo(new Text("Vérification…", "Checking…"));
    }

    private static StartPage page(List<BackendStatus> backends, String lastBackend, Entered entered) {
        return StartPage.of(List.of(), backends, lastBackend, entered, Optional.empty());
    }

    private static List<BackendChoice> choices(BackendStatus... backends) {
        return page(List.of(backends), "", NOTHING).backends();
    }

    private static Entered entered(BackendKind backend, String name) {
        return new Entered(Optional.of(backend), name);
    }

    private static BackendStatus available(BackendKind kind) {
        return new BackendStatus(new NoLabs(kind), List.of());
    }

    /** A backend that is only shown. */
    private record NoLabs(BackendKind kind) implements Backend {

        @Override
        public Text description() {
            return Text.same("nodes of the test");
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public List<Problem> preflight(Topology topology) {
            throw new AssertionError("a page of values checks nothing");
        }

        @Override
        public Lab create(LabName name, Topology topology, Timers timers) {
            throw new AssertionError("unexpected creation of a lab: " + name);
        }

        @Override
        public Optional<Lab> find(LabName name) {
            return Optional.empty();
        }

        @Override
        public Optional<Lab> take(LabName name) {
            return Optional.empty();
        }

        @Override
        public List<LabName> labs() {
            return List.of();
        }
    }
}
