package org.bascule.backend.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.backend.Output;
import org.bascule.backend.Tool;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** The version that a program prints, and where the program is. */
public final class ToolVersion {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+[\\w.+~-]*");

    private ToolVersion() {}

    /** @param arguments what the program is asked with: {@code --version} */
    public static Tool tool(String name, Optional<Path> program, String... arguments) {
        return new Tool(name, () -> program.map(found -> ask(found, arguments)).orElse(MachineMessages.notFound()));
    }

    private static Text ask(Path program, String... arguments) {
        return answer(program, arguments)
                .map(output -> version(output, program))
                .orElse(MachineMessages.versionUnknown(program));
    }

    private static Optional<Output> answer(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            return Optional.of(Spawn.waitFor(new ProcessBuilder(command), LIMIT));
        } catch (Refusal unanswered) {
            return Optional.empty();
        }
    }

    /** The name and the version: {@code etcd 3.4.23}; empty when that is not known. */
    public static Optional<String> number(String name, Optional<Path> program, String... arguments) {
        return program.flatMap(found -> answer(found, arguments))
                .filter(Output::ok)
                .map(output -> NUMBER.matcher(output.text()))
                .filter(Matcher::find)
                .map(number -> name + " " + number.group());
    }

    static Text version(Output output, Path program) {
        Matcher number = NUMBER.matcher(output.text());
        return output.ok() && number.find()
                ? Text.same(number.group() + " (" + program + ")")
                : MachineMessages.versionUnknown(program);
    }
}
