package org.bascule.stack.patroni;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bascule.json.Json;

/** The key in etcd in which a member's Patroni says what it is. */
public final class MemberKey {

    private MemberKey() {}

    public static String name(String scope, String member) {
        return PatroniConfig.prefix(scope) + "members/" + member;
    }

    /** The tags in a key's value; none when it is not Patroni's. */
    public static Map<String, String> tags(String value) {
        try {
            return tags(Json.read(value));
        } catch (JsonProcessingException notPatronis) {
            return Map.of();
        }
    }

    /** The address of the member's REST API in a key's value; empty when it is not Patroni's. */
    public static Optional<String> apiUrl(String value) {
        try {
            JsonNode url = Json.read(value).path("api_url");
            return url.isTextual() ? Optional.of(url.asText()) : Optional.empty();
        } catch (JsonProcessingException notPatronis) {
            return Optional.empty();
        }
    }

    /** Whether a key's value says that a setting waits for a restart of PostgreSQL. */
    public static boolean pendingRestart(String value) {
        try {
            return Json.read(value).path("pending_restart").asBoolean();
        } catch (JsonProcessingException notPatronis) {
            return false;
        }
    }

    /** @param member as Patroni describes it in its key and in its REST API */
    static Map<String, String> tags(JsonNode member) {
        Map<String, String> tags = new TreeMap<>();
        member.path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return tags;
    }
}
