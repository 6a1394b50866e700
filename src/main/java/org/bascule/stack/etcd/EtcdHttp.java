package org.bascule.stack.etcd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.EtcdMember;
import org.bascule.stack.Http;

/**
 * What one etcd member says of itself, without asking the others: the JSON form of {@code Maintenance.Status}, which a
 * member answers without a quorum too, and the v2 list of client addresses.
 */
public final class EtcdHttp {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;

    public EtcdHttp(Http http) {
        this.http = http;
    }

    public EtcdMember member(String name, InetSocketAddress server) {
        return http.post(server, "/v3/maintenance/status", "{}")
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> status(name, answer.body()))
                .orElse(new EtcdMember(name, false, false, false, Optional.empty()));
    }

    /** {@code /v2/machines}, as the document asks it: the members' client URLs; empty when nothing answers. */
    public List<String> machines(InetSocketAddress server) {
        return http.get(server, "/v2/machines")
                .filter(answer -> answer.status() == 200)
                .map(answer -> Arrays.stream(answer.body().split(","))
                        .map(String::trim)
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private static Optional<EtcdMember> status(String name, String body) {
        try {
            JsonNode status = JSON.readTree(body);
            String leader = status.path("leader").asText("0");
            String self = status.path("header").path("member_id").asText("");
            return Optional.of(new EtcdMember(
                    name,
                    true,
                    leader.equals(self),
                    !leader.equals("0"),
                    Optional.of(new EtcdMember.EtcdStatus(
                            status.path("raftTerm").asLong(),
                            status.path("header").path("revision").asLong(),
                            status.path("version").asText()))));
        } catch (JsonProcessingException garbled) {
            return Optional.empty();
        }
    }
}
