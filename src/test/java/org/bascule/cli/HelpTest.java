package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.bascule.lab.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    /** Each option has a description in each language. */
    private static CommandLine model(Lang lang) {
        Locale before = Locale.getDefault();
        Locale.setDefault(lang.locale());
        try {
            CommandLine model = Main.commandLine(
                    new Context(() -> Run.NO_LABS, new Terminal(System.out, lang, false), Optional.empty()));
            model.getSubcommands().values().forEach(CommandLine::getUsageMessage);
            return model;
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Arguments> commands() {
        List<Arguments> commands = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            CommandLine root = model(lang);
            commands.add(Arguments.of(lang, "", root));
            root.getSubcommands().forEach((name, command) -> commands.add(Arguments.of(lang, name, command)));
        }
        return commands.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsExplained(Lang lang, String name, CommandLine command) {
        Run run = name.isEmpty()
                ? Run.of("--lang", lang.name(), "--help")
                : Run.of("--lang", lang.name(), name, "--help");

        assertThat(run.code()).isEqualTo(ExitCode.PASSED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(lang == Lang.FR ? "Usage : bascule" : "Usage: bascule")
                .doesNotContain("null");
        assertThat(String.join("", command.getCommandSpec().usageMessage().header()))
                .isNotBlank();
        for (ArgSpec argument : command.getCommandSpec().args()) {
            assertThat(String.join("", argument.description()))
                    .as("%s %s", name, argument)
                    .isNotBlank();
            assertThat(words(run.out()))
                    .contains(words(String.join("", argument.description()).replaceFirst("\\$\\{.*", "")));
            if (argument instanceof OptionSpec option) {
                assertThat(run.out()).contains(option.names());
            }
        }
    }

    /** Help is wrapped to the width of the terminal, so line breaks are ignored. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandIsListed(Lang lang) {
        String help = Run.of("--lang", lang.name(), "--help").out();

        assertThat(help).contains(model(lang).getSubcommands().keySet());
        for (int code : new int[] {ExitCode.PASSED, ExitCode.FAILED, ExitCode.INVALID_INPUT, ExitCode.UNAVAILABLE}) {
            assertThat(help).containsPattern("(?m)^ +" + code + " +\\S");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        Properties english = bundle("help.properties");
        Properties french = bundle("help_fr.properties");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().stream()
                .filter(key -> !english.getProperty(key).isBlank())
                .forEach(key -> assertThat(french.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void noKeyIsUnused() throws IOException {
        List<String> known = new ArrayList<>();
        CommandLine root = model(Lang.EN);
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(OptionSpec::longestName)
                .map(name -> name.replaceFirst("^--", ""))
                .forEach(known::add);

        assertThat(bundle("help.properties").stringPropertyNames())
                .allMatch(key -> key.startsWith("usage.") || key.startsWith("bascule.") || known.contains(key));
    }

    @Test
    void theVersionIsPrinted() {
        Run run = Run.of("--version");

        assertThat(run.out()).startsWith("Bascule ").contains("Java ").doesNotContain("${");
        assertThat(run.code()).isEqualTo(ExitCode.PASSED);
    }

    private static Properties bundle(String name) throws IOException {
        byte[] bytes =
                Objects.requireNonNull(Main.class.getResourceAsStream(name)).readAllBytes();
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
