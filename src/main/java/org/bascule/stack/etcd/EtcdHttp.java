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
 * What one etcd member reports about itself: {@code Maintenance.Status} as JSON, which it answers even without quorum, and the
 * v2 list of client addresses.
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

    /** The client URLs of the members from {@code /v2/machines}, as in the document; empty if there is no answer. */
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
