package org.bascule.backend;

import java.util.Arrays;
import java.util.Optional;

/** A release of Debian that images can be made of. */
public enum DebianRelease {
    BOOKWORM(12, "bookworm", 15),
    TRIXIE(13, "trixie", 17);

    /** Where none is asked for: Debian's stable release. */
    public static final DebianRelease DEFAULT = TRIXIE;

    private final int number;
    private final String codename;
    private final int postgresMajor;

    DebianRelease(int number, String codename, int postgresMajor) {
        this.number = number;
        this.codename = codename;
        this.postgresMajor = postgresMajor;
    }

    public int number() {
        return number;
    }

    public String codename() {
        return codename;
    }

    /** The major version of PostgreSQL that it ships. */
    public int postgresMajor() {
        return postgresMajor;
    }

    /** Empty when images cannot be made of it. */
    public static Optional<DebianRelease> find(String written) {
        return Arrays.stream(values())
                .filter(release -> Integer.toString(release.number).equals(written))
                .findFirst();
    }
}
