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

/** An invalid command line: the exit code is 2, and the message gives the error and the correction. */
class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    play --quick                    | play has no option --quick                    | Run “bascule play --help” for the syntax.
                    --quick                         | bascule has no option --quick                 | Run “bascule --help” for the syntax.
                    play --repport out              | play has no option --repport                  | Did you mean --report?
                    plya                            | bascule has no command “plya”                 | Did you mean play?
                    statsu --json                   | bascule has no command “statsu”               | Did you mean status
                    status now                      | status does not accept the argument “now”     | Run “bascule status --help” for the syntax.
                    play --timers slow              | Invalid value for --timers: “slow”            | Valid values: documented, quick.
                    play --backend vagrant          | Invalid value for --backend: “vagrant”        | Valid values: local, docker, lxc.
                    images --backend local          | Invalid value for --backend: “local”          | Valid values: docker, lxc.
                    images build --backend vagrant  | Invalid value for --backend: “vagrant”        | Valid values: docker, lxc.
                    play --from                     | --from requires a value                       | Write: --from CHAPTER.
                    down --lab a --lab b            | --lab is specified twice                      | Specify it once.
                    play --from 9 --until etcd      | The --from chapter comes after the --until chapter | Swap them.
                    play --my-turn --step           | --step and --my-turn cannot be combined       | Remove one of the two options.
                    play --my-turn                  | --my-turn requires a terminal                 | Run the command in a terminal, without redirection.
                    play --from third               | There is no chapter or file named “third”     | Chapters, by number or by id: etcd, quorum, patroni,
                    play nonsense                   | There is no chapter or file named “nonsense”  | Chapters, by number or by id: etcd, quorum, patroni,
                    play 99                         | There is no chapter or file named “99”        | Chapters, by number or by id: etcd, quorum, patroni,
                    play etcd --from quorum         | --from and --until                            | Omit these options
                    up --state nonsense             | There is no chapter or file named “nonsense”  | Chapters, by number or by id: etcd, quorum, patroni,
                    up --scenario nowhere           | does not exist or cannot be read              | a YAML file, or a directory that contains scenario.yml
                    play no/such.yml                | no/such.yml:1:1: this file does not exist     | a YAML file, or a directory that contains scenario.yml
                    play no/such.yml etcd           | A file or a directory must be the only argument | Run one command for each.
                    play scenarios/poc/topology.yml | contains no chapter                           | Specify a chapter file or a scenario file.
                    play --lab Über                 | “Über” is not a valid lab name                | a lowercase letter followed by
                    up --pg-major 12                | --pg-major 12: no lab can use this version    | 13 or later, for example 16.
                    up --backend docker --debian 11 | Invalid value for --debian: “11”              | Valid values: 12, 13.
                    up --debian 13                  | Backend local uses the servers of this machine | select another backend with --backend.
                    up --lab a/b                    | “a/b” is not a valid lab name                 | a lowercase letter followed by
                    shell                           | shell requires the argument NODE              | Run “bascule shell --help” for the syntax.
                    exec pg-1                       | exec requires the argument COMMAND            | Run “bascule exec --help” for the syntax.
                    exec --labs hands pg-1 ls        | exec has no option --labs                     | Did you mean --lab
                    exec pg-1 ls -l                 | There is no lab.                              | bascule up
                    shell pg-1                      | There is no lab.                              | bascule up
                    status --lab ''                 | “” is not a valid lab name                    | a lowercase letter followed by
                    down --lab nobodys              | Lab nobodys does not exist                    | Build one with “bascule up”.
                    down                            | There is no lab.                              | Build one with “bascule up”.
                    clients --rate 900              | Invalid value for --rate: “900”               | Specify a value from 1 to 200.
                    clients --path haproxy,foo      | Invalid value for --path: “foo”               | Valid values: own-haproxy, haproxy, multi-host.
                    clients --retry-after 0         | Invalid value for --retry-after: “0”          | Specify a value from 0.01 to 120.
                    clients --for 0                 | --for 0 is not a duration                     | Specify a number of seconds, at least 1.
                    clients                         | There is no lab.                              | Build one with “bascule up”.
                    status                          | There is no lab.                              | Build one with “bascule up”.
                    lint                            | No file is specified.                         | Run “bascule lint FILE” or “bascule lint DIR”.
                    """)
    void theErrorAndTheCorrectionAreReported(String arguments, String what, String right) {
        Run run = Run.of(("--lang en " + arguments).replace("''", "").split(" ", -1));

        assertThat(run.err()).contains(what, "  → ", right);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    play --quick                    | bascule play n'a pas d'option --quick         | Lancez « bascule play --help » pour connaître la syntaxe.
                    plya                            | bascule n'a pas de commande « plya »          | Vouliez-vous dire play ?
                    status now                      | bascule status n'accepte pas l'argument « now » | Lancez « bascule status --help » pour
                    play --timers slow              | Valeur incorrecte pour --timers : « slow »    | Valeurs acceptées : documented, quick.
                    play --from                     | --from nécessite une valeur                   | Écrivez : --from CHAPTER.
                    down --lab a --lab b            | --lab est indiqué deux fois                   | Indiquez-le une seule fois.
                    play --from 9 --until etcd      | Le chapitre de --from vient après celui de --until | Inversez-les.
                    play --my-turn --step           | --step et --my-turn ne vont pas ensemble      | Retirez l'une des deux options.
                    play --my-turn                  | --my-turn nécessite un terminal               | Lancez la commande dans un terminal, sans redirection.
                    play nonsense                   | Aucun chapitre ni fichier ne s'appelle « nonsense » | Chapitres, par numéro ou par id : etcd,
                    play etcd --from quorum         | --from et --until                             | Retirez ces options,
                    play no/such.yml                | ce fichier n'existe pas                       | un fichier YAML, ou un répertoire
                    up --lab a/b                    | « a/b » n'est pas un nom de laboratoire valide | une lettre minuscule suivie
                    status                          | Il n'y a aucun laboratoire.                   | Construisez-en un avec « bascule up ».
                    lint                            | Aucun fichier n'est indiqué.                  | « bascule lint FICHIER »
                    """)
    void theyAreReportedInFrenchToo(String arguments, String what, String right) {
        Run run = Run.of(("--lang fr " + arguments).split(" "));

        assertThat(run.err().replace('\u00a0', ' ')).contains(what, "  → ", right);
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @ParameterizedTest
    @CsvSource({"--lang de chapters", "--lang=français chapters", "chapters --lang EN-us", "--lang '' chapters"})
    void onlyFrenchAndEnglishAreSupported(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.err()).contains("--lang").contains("fr, en");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void theLanguageOptionCanBeAnywhere() {
        String french = Run.of("--lang", "fr", "chapters").out();

        assertThat(french).contains("Conteneurs et etcd");
        assertThat(Run.of("chapters", "--lang", "fr").out()).isEqualTo(french);
        assertThat(Run.of("--lang=FR", "chapters").out()).isEqualTo(french);
        assertThat(Run.of("--lang", "en", "chapters").out()).contains("Containers and etcd");
    }

    @Test
    void aChapterThatTheBackendDoesNotSupportNamesThoseThatDo() {
        assertThat(Run.of("--lang", "en", "play", "scenarios/beyond", "--backend", "LOCAL")
                        .err())
                .contains(
                        "requires what the local backend does not support: isolate.",
                        "  → Use --backend docker or lxc, or skip this chapter.");
        Run french = Run.of("--lang", "fr", "play", "scenarios/beyond");
        assertThat(french.err()).contains("  → Utilisez --backend docker ou lxc, ou passez ce chapitre.");
        assertThat(french.code()).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void everyErrorOfAFileIsReportedWithItsPosition(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("wrong.yml"), "id: A\ntopology: none.yml\nsteps: []\n");

        Run run = Run.of("--lang", "en", "play", file.toString());

        assertThat(run.err()).contains(file + ":2:11: there is no file “none.yml” in this directory");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void aRefusalOfTheBackendsIsReported() {
        Run run = Run.of(
                () -> {
                    throw new Refusal(Refusal.Cause.INPUT, Text.same("wrong"), Text.of("ceci", "this"));
                },
                "--lang",
                "fr",
                "doctor");

        assertThat(run.err()).contains("✗ wrong", "  → ceci");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }
}
