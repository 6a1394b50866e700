package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

/** Which words are the program's, and which are the command's. */
class ExecCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    exec pg-1 ls -l                    | -    | ls -l
                    exec pg-1 -- ls -l                 | -    | ls -l
                    exec --lab hands pg-1 -- ls -l     | hands | ls -l
                    exec --lab hands pg-1 ls -l        | hands | ls -l
                    exec pg-1 --lab hands ls -l        | hands | ls -l
                    exec pg-1 --lab hands -- ls -l     | hands | ls -l
                    exec pg-1 --lang fr psql --help    | -    | psql --help
                    exec pg-1 psql --lab hands -V      | -    | psql --lab hands -V
                    exec pg-1 grep -e a -- -b          | -    | grep -e a -- -b
                    exec pg-1 -- grep -e a -- -b       | -    | grep -e a -- -b
                    exec pg-1 -- -odd --lab hands      | -    | -odd --lab hands
                    exec pg-1 true                     | -    | true
                    """)
    void whatFollowsTheCommandIsTheCommands(String arguments, String lab, String command) {
        CommandSpec exec = parsed(arguments.split(" "));

        assertThat(exec.positionalParameters().get(0).<String>getValue()).isEqualTo("pg-1");
        assertThat(exec.findOption("--lab").<String>getValue()).isEqualTo(lab.equals("-") ? null : lab);
        assertThat(exec.positionalParameters().get(1).<List<String>>getValue()).isEqualTo(List.of(command.split(" ")));
    }

    private static CommandSpec parsed(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Context context = new Context(() -> Run.NO_LABS, new Terminal(nowhere, Lang.EN, false), Optional.empty());
        return Main.commandLine(context).parseArgs(arguments).subcommand().commandSpec();
    }
}
