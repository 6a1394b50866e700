package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bascule.support.Servers.etcdAnswers;
import static org.bascule.support.Servers.startEtcd;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.SMALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bascule.backend.Lab;
import org.bascule.backend.LogPage;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Lang;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Timers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a home, and what becomes of it. */
class LocalDirectoryIT {

    private static final LabName FIRST = new LabName("first");
    private static final LabName SECOND = new LabName("second");

    @RegisterExtension
    final LocalHome home = new LocalHome();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "{}", "{\"name\":{\"value\":\"Not A Name\"}}", "{\"madeBy\":\"a newer one\"}"})
    void aLabWhoseDescriptionIsLostStandsInNobodysWayAndCanBeDestroyed(String description) throws IOException {
        Lab lab = lab(FIRST);
        lab.node(ETCD1).start(Service.ETCD, List.of("sleep", "600"));
        lab.close();
        Files.writeString(directory().resolve("lab.json"), description);

        assertThat(home.backend().labs()).containsExactly(FIRST);
        assertThat(home.backend().find(FIRST))
                .hasValueSatisfying(found -> assertThat(found.nodes()).isEmpty());
        lab(SECOND).destroy();

        home.backend().take(FIRST).orElseThrow().destroy();

        assertThat(home.processes()).isEmpty();
        assertThat(home.backend().labs()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidToBeFull() throws IOException {
        Lab lab = lab(FIRST);
        Path file = Path.of(lab.node(ETCD1).paths().etc(), "file");
        Files.createSymbolicLink(file, Path.of("/dev/full"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lab.node(ETCD1).write(file.toString(), "text"))
                .withMessageContaining("Cannot write " + file + ": No space left on device.");
    }

    @Test
    void aLogThatCannotBeReadIsNotTakenForOneThatIsMissing() throws IOException {
        Lab lab = lab(FIRST);
        Path log = new LabDirectory(directory()).log(ETCD1, Service.ETCD);
        Files.createDirectory(log);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lab.node(ETCD1).log(Service.ETCD, 0))
                .withMessageContaining("Cannot read " + log);
    }

    @Test
    void aLabWhoseRemovalWasCutShortCanBeDestroyed() throws IOException {
        lab(FIRST).close();
        Files.delete(directory().resolve("lab.json"));

        home.backend().take(FIRST).orElseThrow().destroy();

        assertThat(directory()).doesNotExist();
    }

    @Test
    void aCopiedLabIsNotTakenForTheLabThatItWasCopiedFrom() throws IOException {
        lab(FIRST);
        Path copy = Files.createDirectory(directory().resolveSibling("second"));
        Files.copy(directory().resolve("lab.json"), copy.resolve("lab.json"));

        assertThat(home.backend().find(SECOND)).map(Lab::spec).hasValueSatisfying(spec -> assertThat(spec.name())
                .isEqualTo(SECOND));
    }

    @Test
    void aFileBesideTheLabsIsNoLab() throws IOException {
        lab(FIRST);
        Files.writeString(directory().resolveSibling("notes"), "");

        assertThat(home.backend().labs()).containsExactly(FIRST);
    }

    @Test
    void anExistingLabIsNotReplacedAndTheRefusalSaysWhenItWasCreated() {
        lab(FIRST);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> home.backend().create(FIRST, SMALL, Timers.QUICK))
                .satisfies(
                        refusal -> assertThat(refusal.problems().get(0).what().in(Lang.EN))
                                .matches("Lab first already exists "
                                        + "\\(created \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d, running processes: 0\\)\\."));
    }

    @Test
    void aHomeMayHaveAccentsSpacesAndSignsInItsPath() throws IOException {
        LocalBackend backend = new LocalBackend(home.path().resolve("é à #1: x"), LocalHome.FIRST_NETWORK);
        Lab lab = backend.create(FIRST, SMALL, Timers.QUICK);
        lab.node(ETCD1).create();

        startEtcd(lab, ETCD1);

        assertThat(lab.node(ETCD1).state(Service.ETCD)).isEqualTo(ServiceState.UP);
        lab.destroy();
        assertThat(home.processes()).isEmpty();
        assertThat(etcdAnswers(lab, ETCD1)).isFalse();
    }

    @Test
    void aHomeMayBeASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(
                home.path().resolve("link"), Files.createDirectory(home.path().resolve("to")));
        LocalBackend backend = new LocalBackend(link, LocalHome.FIRST_NETWORK);
        Lab lab = backend.create(FIRST, SMALL, Timers.QUICK);
        lab.node(ETCD1).create();

        assertThat(lab.node(ETCD1).paths().etc())
                .startsWith(home.path().resolve("to").toString());
        assertThat(backend.find(FIRST)).isPresent();
        lab.destroy();
        assertThat(backend.labs()).isEmpty();
    }

    @Test
    void labsThatAreMadeAtOnceHaveDifferentNetworks() {
        List<LabSpec> specs = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> home.backend()
                        .create(new LabName("lab" + i), SMALL, Timers.QUICK)
                        .spec())
                .toList();

        assertThat(specs).extracting(LabSpec::network).doesNotHaveDuplicates();
    }

    @Test
    void aLongLogIsReadPageByPageWithoutLoss() {
        Lab lab = lab(FIRST);
        lab.node(ETCD1)
                .run(List.of("sh", "-c", "yes 'é€😀 line' | head -n 150000 > log/etcd.log"), Duration.ofSeconds(20));
        StringBuilder read = new StringBuilder();

        LogPage page = lab.node(ETCD1).log(Service.ETCD, 0);
        while (!page.text().isEmpty()) {
            read.append(page.text());
            page = lab.node(ETCD1).log(Service.ETCD, page.next());
        }

        assertThat(read.toString()).isEqualTo("é€😀 line\n".repeat(150000));
    }

    private Lab lab(LabName name) {
        Lab lab = home.backend().create(name, SMALL, Timers.QUICK);
        lab.node(ETCD1).create();
        return lab;
    }

    private Path directory() {
        return home.path().resolve("labs/first");
    }
}
