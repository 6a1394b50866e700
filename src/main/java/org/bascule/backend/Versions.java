package org.bascule.backend;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The versions that new labs are asked to have. What is empty, the backend chooses.
 *
 * @param postgres the major version of PostgreSQL
 * @param debian the release of Debian in the images of nodes
 */
public record Versions(OptionalInt postgres, Optional<DebianRelease> debian) {

    public static final Versions ANY = new Versions(OptionalInt.empty(), Optional.empty());

    /** The oldest and the newest major version of PostgreSQL that can be asked for. */
    public static final int OLDEST_POSTGRES = 13;

    public static final int NEWEST_POSTGRES = 29;

    /** Empty when it is not a major version for a lab. */
    public static OptionalInt postgres(String written) {
        if (!written.matches("[0-9]{2}")) {
            return OptionalInt.empty();
        }
        int major = Integer.parseInt(written);
        return major < OLDEST_POSTGRES || major > NEWEST_POSTGRES ? OptionalInt.empty() : OptionalInt.of(major);
    }

    /** These, and the given ones for what these leave open. */
    public Versions or(Versions others) {
        return new Versions(postgres.isPresent() ? postgres : others.postgres, debian.or(() -> others.debian));
    }
}
