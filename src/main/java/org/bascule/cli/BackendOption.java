package org.bascule.cli;

import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.backend.Versions;
import org.bascule.lab.Lang;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --backend}, which selects one of the given backends, the first one by default, and the versions in its labs. */
final class BackendOption {

    static final String NAME = "--backend";

    private final List<Backend> backends;
    private final OptionSpec spec;
    private final VersionOptions versions;

    BackendOption(List<Backend> backends, Lang lang, ScopeType scope) {
        this.backends = List.copyOf(backends);
        List<String> labels = backends.stream().map(BackendOption::label).toList();
        this.versions = new VersionOptions(scope);
        this.spec = OptionSpec.builder(NAME)
                .type(Backend.class)
                .converters(this::named)
                .paramLabel(String.join("|", labels))
                .completionCandidates(labels)
                .description(description(lang))
                .scopeType(scope)
                .build();
    }

    List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>(versions.specs());
        specs.add(0, spec);
        return specs;
    }

    /** Whether it is on the command line. */
    boolean isNamed() {
        return spec.getValue() != null;
    }

    /** All of them, with the versions that were given. */
    List<Backend> all() {
        return backends.stream().map(backend -> backend.with(versions.given())).toList();
    }

    /** The selected backend, once the command line has been parsed. */
    Backend selected() {
        Backend named = spec.getValue();
        Backend backend = named == null ? backends.get(0) : named;
        Versions given = versions.given();
        if (given.debian().isPresent() && backend.images().isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.INPUT, CliMessages.noImages(label(backend)), CliMessages.omitOrSelectBackend());
        }
        return backend.with(given);
    }

    private String[] description(Lang lang) {
        List<Text> lines = new ArrayList<>(List.of(CliMessages.natureOfNodes(label(backends.get(0)))));
        backends.forEach(backend -> lines.add(CliMessages.natureOfNodes(label(backend), backend.description())));
        return lines.stream().map(line -> line.in(lang)).toArray(String[]::new);
    }

    private Backend named(String word) {
        return backends.stream()
                .filter(backend -> label(backend).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word));
    }

    private static String label(Backend backend) {
        return backend.kind().label();
    }
}
