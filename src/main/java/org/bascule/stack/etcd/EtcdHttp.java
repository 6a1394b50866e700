package org.bascule.stack.etcd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bascule.json.Json;
import org.bascule.lab.EtcdMember;
import org.bascule.stack.Http;

/**
 * What one etcd member reports about itself: {@code Maintenance.Status} as JSON, which it answers even without quorum, and the
 * list of client addresses, of the v2 API where it has one.
 */
public final class EtcdHttp {

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

    /**
     * The client URLs of the members.
     *
     * @param second whether they are those of {@code /v2/machines}; otherwise this etcd has no v2 API
     */
    public record Machines(boolean second, List<String> urls) {}

    /** From {@code /v2/machines}, as in the document, or from the v3 API where etcd does not know that path; none if there is no answer. */
    public Machines machines(InetSocketAddress server) {
        Optional<Http.Answer> answer = http.get(server, "/v2/machines");
        if (answer.filter(received -> received.status() == 404).isPresent()) {
            return new Machines(false, clientUrls(server));
        }
        return new Machines(
                true,
                answer.filter(received -> received.status() == 200)
                        .map(received -> Arrays.stream(received.body().split(","))
                                .map(String::trim)
                                .sorted()
                                .toList())
                        .orElse(List.of()));
    }

    private List<String> clientUrls(InetSocketAddress server) {
        return http.post(server, "/v3/cluster/member/list", "{}")
                .filter(answer -> answer.status() == 200)
                .map(answer -> clientUrls(answer.body()))
                .orElse(List.of());
    }

    private static List<String> clientUrls(String members) {
        try {
            return StreamSupport.stream(Json.read(members).path("members").spliterator(), false)
                    .flatMap(member ->
                            StreamSupport.stream(member.path("clientURLs").spliterator(), false))
                    .map(JsonNode::asText)
                    .sorted()
                    .toList();
        } catch (JsonProcessingException garbled) {
            return List.of();
        }
    }

    private static Optional<EtcdMember> status(String name, String body) {
        try {
            JsonNode status = Json.read(body);
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
