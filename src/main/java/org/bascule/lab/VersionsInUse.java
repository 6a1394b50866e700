package org.bascule.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of a lab's servers, by their own account: {@code PostgreSQL 15.18, Patroni 3.0.2, etcd 3.4.23}. */
public final class VersionsInUse {

    private static final String UNKNOWN = "?";

    private VersionsInUse() {}

    /** Empty while none of them answers. Several versions of one server are all named. */
    public static String of(LabSpec spec, Snapshot snapshot) {
        List<Member> members = snapshot.cluster().members();
        List<String> servers = Stream.of(
                        named("PostgreSQL", members.stream().flatMap(member -> member.postgres().stream()
                                .map(Member.Postgres::version))),
                        named("Patroni", members.stream().flatMap(member -> member.patroniVersion().stream())),
                        named("etcd", snapshot.etcd().members().stream().flatMap(member -> member.status().stream()
                                .map(EtcdMember.EtcdStatus::version))))
                .flatMap(Optional::stream)
                .toList();
        return servers.isEmpty() || spec.debian() == 0
                ? String.join(", ", servers)
                : "Debian " + spec.debian() + ", " + String.join(", ", servers);
    }

    private static Optional<String> named(String server, Stream<String> versions) {
        String all = versions.filter(version -> !version.isBlank() && !version.equals(UNKNOWN))
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
        return all.isEmpty() ? Optional.empty() : Optional.of(server + " " + all);
    }
}
