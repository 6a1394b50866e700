package org.bascule.backend.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.backend.Tool;
import org.bascule.backend.machine.ToolVersion;
import org.bascule.lab.Text;

/** The servers' programs of this machine, with their versions. */
record LocalTools(Programs programs) {

    private static final String ASK = "--version";

    List<Tool> all() {
        return List.of(
                ToolVersion.tool("etcd", programs.find("etcd"), ASK),
                ToolVersion.tool("Patroni", programs.find("patroni"), ASK),
                ToolVersion.tool("HAProxy", programs.find("haproxy"), "-v"),
                ToolVersion.tool("PostgreSQL", postgres(), ASK),
                ToolVersion.tool("pgBackRest", programs.find("pgbackrest"), "version"));
    }

    /** Of the servers that a lab depends on most. */
    Text versions() {
        return Text.same(List.of(
                        ToolVersion.number("PostgreSQL", postgres(), ASK),
                        ToolVersion.number("Patroni", programs.find("patroni"), ASK),
                        ToolVersion.number("etcd", programs.find("etcd"), ASK))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
    }

    private Optional<Path> postgres() {
        return programs.postgresBin().map(bin -> bin.resolve("postgres"));
    }
}
