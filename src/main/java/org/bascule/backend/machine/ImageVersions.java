package org.bascule.backend.machine;

import java.util.Optional;
import org.bascule.backend.DebianRelease;
import org.bascule.backend.Versions;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Text;

/**
 * What the images of nodes are made of.
 *
 * @param postgres the major version of PostgreSQL
 */
public record ImageVersions(DebianRelease debian, int postgres) {

    /** Without a choice the default release of Debian, with its own PostgreSQL. */
    public static ImageVersions of(Versions versions) {
        DebianRelease debian = versions.debian().orElse(DebianRelease.DEFAULT);
        return new ImageVersions(debian, versions.postgres().orElse(debian.postgresMajor()));
    }

    /** Those that a lab was created with; empty when it does not say. */
    public static Optional<ImageVersions> of(LabSpec spec) {
        return DebianRelease.find(Integer.toString(spec.debian()))
                .filter(release -> spec.postgresMajor() != 0)
                .map(release -> new ImageVersions(release, spec.postgresMajor()));
    }

    /** The description of a new lab, with these versions. */
    public LabSpec recorded(LabSpec lab) {
        return new LabSpec(
                lab.name(),
                lab.backend(),
                lab.topology(),
                lab.timers(),
                lab.network(),
                lab.created(),
                postgres,
                debian.number());
    }

    public Text says() {
        return Text.same("Debian " + debian.number() + ", PostgreSQL " + postgres);
    }

    /** For a name: {@code debian13-pg17}. */
    public String label() {
        return "debian" + debian.number() + "-pg" + postgres;
    }
}
