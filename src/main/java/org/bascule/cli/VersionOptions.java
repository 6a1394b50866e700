package org.bascule.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bascule.backend.DebianRelease;
import org.bascule.backend.Versions;
import org.bascule.lab.Refusal;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options {@code --pg-major} and {@code --debian}: the versions in new labs. */
final class VersionOptions {

    static final String POSTGRES = "--pg-major";
    static final String DEBIAN = "--debian";

    private final OptionSpec postgres;
    private final OptionSpec debian;

    VersionOptions(ScopeType scope) {
        postgres = OptionSpec.builder(POSTGRES)
                .type(String.class)
                .paramLabel("MAJOR")
                .scopeType(scope)
                .build();
        List<String> releases = Arrays.stream(DebianRelease.values())
                .map(release -> Integer.toString(release.number()))
                .toList();
        debian = OptionSpec.builder(DEBIAN)
                .type(DebianRelease.class)
                .converters(word -> DebianRelease.find(word).orElseThrow(() -> new TypeConversionException(word)))
                .paramLabel(String.join("|", releases))
                .completionCandidates(releases)
                .scopeType(scope)
                .build();
    }

    List<OptionSpec> specs() {
        return List.of(postgres, debian);
    }

    /** What was given, once the command line has been parsed. */
    Versions given() {
        String major = postgres.getValue();
        DebianRelease release = debian.getValue();
        return new Versions(
                major == null ? OptionalInt.empty() : OptionalInt.of(major(major)), Optional.ofNullable(release));
    }

    private static int major(String written) {
        return Versions.postgres(written)
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.INPUT,
                        CliMessages.invalidPostgresMajor(written),
                        CliMessages.specifyPostgresMajor(Versions.OLDEST_POSTGRES)));
    }
}
