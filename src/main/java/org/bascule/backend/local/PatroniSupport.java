package org.bascule.backend.local;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of PostgreSQL a Patroni supports, according to Patroni's release notes. */
final class PatroniSupport {

    /** The first Patroni that supports a major version of PostgreSQL. */
    private record Since(int major, int minor, int patch, int postgres) {

        boolean includes(int[] version) {
            int[] first = {major, minor, patch};
            return java.util.Arrays.compare(first, version) <= 0;
        }
    }

    /** The newest first. */
    private static final List<Since> RELEASES =
            List.of(new Since(4, 0, 7, 18), new Since(4, 0, 0, 17), new Since(3, 0, 3, 16), new Since(2, 1, 5, 15));

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})(?:\\.([0-9]{1,6}))?");

    private PatroniSupport() {}

    /**
     * The newest major version of PostgreSQL that it supports; empty when that is not known.
     *
     * @param answer of {@code patroni --version}: {@code patroni 4.0.7}
     */
    static OptionalInt newestPostgres(String answer) {
        Matcher version = VERSION.matcher(answer);
        if (!version.find()) {
            return OptionalInt.empty();
        }
        int[] numbers = {
            Integer.parseInt(version.group(1)),
            Integer.parseInt(version.group(2)),
            version.group(3) == null ? 0 : Integer.parseInt(version.group(3))
        };
        return RELEASES.stream()
                .filter(release -> release.includes(numbers))
                .mapToInt(Since::postgres)
                .findFirst();
    }
}
