package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was asked for cannot be: the code is 2, and both what is wrong and what would be right are said. */
class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    play --quick               | play has no option --quick            | “bascule play --help” tells how to write it.
                    --quick                    | bascule has no option --quick         | “bascule --help” tells how to write it.
                    play --repport out         | play has no option --repport          | Perhaps: --report
                    plya                       | bascule has no command “plya”         | Perhaps: play
                    statsu --json              | bascule has no command “statsu”       | Perhaps: status
                    status now                 | status does not expect “now”          | “bascule status --help” tells how to write it.
                    play --timers slow         | --timers does not take “slow”         | What does: documented, quick.
                    play --backend vagrant     | --backend does not take “vagrant”     | What does: local, docker, lxc.
                    play --from                | --from lacks a value                  | Write: --from CHAPTER.
                    down --lab a --lab b       | --lab is given twice                  | Give it once.
                    play --from 9 --until etcd | --from comes after --until            | Swap them.
                    play --from third          | There is no chapter “third”           | Chapters, by number or by name: etcd, quorum, patroni,
                    play nonsense              | There is no chapter “nonsense”        | Chapters, by number or by name: etcd, quorum, patroni,
                    play 13                    | There is no chapter “13”              | Chapters, by number or by name: etcd, quorum, patroni,
                    play etcd --from quorum    | --from and --until                    | Leave them out,
                    up --state nonsense        | There is no chapter “nonsense”        | Chapters, by number or by name: etcd, quorum, patroni,
                    up --scenario nowhere      | does not exist, or cannot be read     | a YAML file, or a directory with a scenario.yml
                    play no/such.yml           | no/such.yml:1:1: this file does not exist | a YAML file, or a directory with a scenario.yml
                    play no/such.yml etcd      | A file or a directory is played by itself | Run one command for each.
                    play scenarios/poc/topology.yml | holds no chapter                 | Give the file of a chapter or of a scenario.
                    play --lab Über            | “Über” is not a valid lab name        | a lowercase letter followed by
                    up --lab a/b               | “a/b” is not a valid lab name         | a lowercase letter followed by
                    status --lab ''            | “” is not a valid lab name            | a lowercase letter followed by
                    down --lab nobodys         | There is no lab nobodys               | “bascule up” builds one.
                    down                       | There is no lab.                      | “bascule up” builds one.
                    status                     | There is no lab.                      | “bascule up” builds one.
                    lint                       | No file is given.                     | bascule lint FILE or DIR
                    """)
    void whatIsWrongAndWhatWouldBeRightAreSaid(String arguments, String what, String right) {
        Run run = Run.of(("--lang en " + arguments).replace("''", "").split(" ", -1));

        assertThat(run.err()).contains(what, "  → ", right);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    play --quick               | bascule play n'a pas d'option --quick | « bascule play --help » dit comment l'écrire.
                    plya                       | bascule n'a pas de commande « plya »  | Peut-être : play
                    status now                 | bascule status n'attend pas « now »   | « bascule status --help » dit
                    play --timers slow         | --timers ne prend pas « slow »        | Ce qui va : documented, quick.
                    play --from                | Il manque une valeur à --from         | Écrivez : --from CHAPTER.
                    down --lab a --lab b       | --lab est donné deux fois             | Donnez-le une fois.
                    play --from 9 --until etcd | --from vient après --until            | Échangez-les.
                    play nonsense              | Il n'y a pas de chapitre « nonsense » | Chapitres, par numéro ou par nom : etcd,
                    play etcd --from quorum    | --from et --until                     | Enlevez-les,
                    play no/such.yml           | ce fichier n'existe pas               | un fichier YAML, ou un répertoire
                    up --lab a/b               | « a/b » n'est pas un nom de laboratoire valide | une lettre minuscule suivie
                    status                     | Il n'y a aucun laboratoire.           | « bascule up » en construit un.
                    lint                       | Aucun fichier n'est donné.            | bascule lint FICHIER ou RÉPERTOIRE
                    """)
    void itIsSaidInFrenchToo(String arguments, String what, String right) {
        Run run = Run.of(("--lang fr " + arguments).split(" "));

        assertThat(run.err().replace('\u00a0', ' ')).contains(what, "  → ", right);
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @ParameterizedTest
    @CsvSource({"--lang de chapters", "--lang=français chapters", "chapters --lang EN-us", "--lang '' chapters"})
    void onlyFrenchAndEnglishAreSpoken(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.err()).contains("--lang").contains("fr, en");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void theLanguageIsTakenWhereverItStands() {
        String french = Run.of("--lang", "fr", "chapters").out();

        assertThat(french).contains("Conteneurs et etcd");
        assertThat(Run.of("chapters", "--lang", "fr").out()).isEqualTo(french);
        assertThat(Run.of("--lang=FR", "chapters").out()).isEqualTo(french);
        assertThat(Run.of("--lang", "en", "chapters").out()).contains("Containers and etcd");
    }

    @Test
    void aBackendThatIsNotThereYetIsUnusable() {
        Run run = Run.of("--lang", "en", "play", "--backend", "lxc");

        assertThat(run.err()).contains("This version has no lxc backend yet.", "Use --backend local.");
        assertThat(run.code()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void everyMistakeOfAFileIsSaidWithItsPlace(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("wrong.yml"), "id: A\ntopology: none.yml\nsteps: []\n");

        Run run = Run.of("--lang", "en", "play", file.toString());

        assertThat(run.err()).contains(file + ":2:11: there is no file “none.yml” beside this one");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void whatKeepsTheBackendsFromBeingMadeIsSaid() {
        Run run = Run.of(
                () -> {
                    throw new Refusal(Refusal.Cause.INPUT, Text.same("wrong"), Text.of("ceci", "this"));
                },
                "--lang",
                "fr",
                "doctor");

        assertThat(run.err()).contains("✗ wrong", "  → ceci");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    }
}
