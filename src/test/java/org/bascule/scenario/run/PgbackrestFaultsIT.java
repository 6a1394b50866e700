package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.State;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.IssueCertificates;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.RunPgbackrest;
import org.bascule.scenario.action.RunPgbackrest.What;
import org.bascule.scenario.action.SignalService;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.junit.jupiter.api.Test;

/** pgBackRest's commands fail: each says what happened and what to do, within a bounded time; once that is done, it succeeds. */
class PgbackrestFaultsIT extends SabotageLab {

    private static final int NETWORK = 68;
    private static final int DAYS = 30;
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final NodeRef BACKUP = new NodeRef("backup");
    private static final NodeRefs REPOSITORY = NodeRefs.of("backup");
    private static final NodeRefs PG1 = NodeRefs.of("pg-1");

    PgbackrestFaultsIT() {
        super(NETWORK);
    }

    @Override
    State starts(State complete) {
        return new State(
                complete.etcd(),
                complete.patroni(),
                complete.stopped(),
                complete.etcdThrough(),
                complete.haproxy(),
                List.of("backup"));
    }

    @Test
    void theSectionOfTheStanzaIsRenamed() {
        String file = context.configFile(node("backup"), Service.PGBACKREST);
        String config = lab.node(node("backup")).read(file);

        lab.node(node("backup")).write(file, config.replace("[my-ha-cluster]", "[other]"));
        refused(What.STANZA_CREATE, "exit code 37", "no section with the name of the stanza");

        lab.node(node("backup")).write(file, config);
        run(What.STANZA_CREATE);
    }

    @Test
    void aCertificateHasExpired() {
        perform(new IssueCertificates(REPOSITORY, BACKUP, 0));
        refused(What.CHECK, "(check, ", "A certificate has expired");
        perform(new IssueCertificates(REPOSITORY, BACKUP, DAYS));
        run(What.CHECK);

        perform(new IssueCertificates(PG1, BACKUP, 0), reload(PG1));
        refused(What.STANZA_CREATE, "exit code 56", "A certificate has expired");
        perform(new IssueCertificates(PG1, BACKUP, DAYS), reload(PG1));
        run(What.STANZA_CREATE);
    }

    @Test
    void theNodeOfTheRepositoryIsOff() {
        perform(new PowerOff(REPOSITORY));
        for (What command : List.of(What.STANZA_CREATE, What.CHECK, What.FULL_BACKUP)) {
            refused(command, "Node backup is off.", "Power on the node first.");
        }
        refused(new IssueCertificates(PG1, BACKUP, DAYS), "Node backup is off.", "Power on the node first.");
        assertThat(observer.fresh().repository()).isEmpty();

        perform(
                new PowerOn(REPOSITORY, List.of(Service.PGBACKREST)),
                new IssueCertificates(PG1, BACKUP, DAYS),
                reload(PG1));
        run(What.STANZA_CREATE);
        run(What.CHECK);
        run(What.FULL_BACKUP);
        assertThat(observer.fresh().repository()).isPresent();
    }

    @Test
    void aServerIsStopped() {
        perform(new Stop(PG1, Service.PGBACKREST, Stop.StopSignal.INT));
        refused(What.FULL_BACKUP, "exit code 56", "not running on pg-1: start it");
        perform(new Start(PG1, Service.PGBACKREST));
        run(What.STANZA_CREATE);

        perform(new Stop(REPOSITORY, Service.PGBACKREST, Stop.StopSignal.INT));
        refused(What.CHECK, "exit code 82", "not running on backup: start it");
        perform(new Start(REPOSITORY, Service.PGBACKREST));
        run(What.CHECK);
    }

    @Test
    void theRepositoryIsFull() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a small file system");
        String repository = lab.node(node("backup")).paths().data(Service.PGBACKREST);
        String copy = repository + ".copy";
        shell("cp -a " + repository + " " + copy);
        shell("mount -t tmpfs -o size=96m tmpfs " + repository);
        try {
            shell("cp -a " + copy + "/. " + repository + " && chown --reference=" + copy + " " + repository);
            shell("! cat /dev/zero > " + repository + "/filler");
            refused(What.FULL_BACKUP, "exit code 82", "read the error of archive_command");

            shell("rm " + repository + "/filler");
            run(What.FULL_BACKUP);
            shell("rm -rf " + copy + " && cp -a " + repository + " " + copy);
        } finally {
            shell("umount " + repository);
        }
        shell("rm -rf " + repository + " && mv " + copy + " " + repository);
        run(What.CHECK);
    }

    private static Action reload(NodeRefs nodes) {
        return new SignalService(nodes, Service.PGBACKREST, SignalService.How.RELOAD);
    }

    private void run(What command) {
        perform(new RunPgbackrest(BACKUP, command));
    }

    private void refused(What command, String what, String remedy) {
        refused(new RunPgbackrest(BACKUP, command), what, remedy);
    }

    private void refused(Action action, String what, String remedy) {
        Instant began = Instant.now();
        assertThatThrownBy(() -> perform(action)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems()).hasSize(1);
            assertThat(refusal.problems().get(0).what().en()).contains(what);
            assertThat(refusal.problems().get(0).remedy().en())
                    .as(refusal.problems().get(0).details())
                    .contains(remedy);
        });
        assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST);
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command).isZero();
    }
}
