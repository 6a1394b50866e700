package org.bascule.stack.patroni;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.bascule.json.Json;
import org.bascule.lab.PatroniFlags;
import org.bascule.lab.Role;
import org.bascule.stack.Http;

/** A client of Patroni's REST API. */
public final class PatroniClient {

    private final Http http;

    public PatroniClient(Http http) {
        this.http = http;
    }

    /** What a member reports of itself. */
    public record Account(Role role, String state, String version, Optional<Integer> timeline, PatroniFlags flags) {}

    public Optional<Account> account(InetSocketAddress api) {
        return account(api, "/patroni");
    }

    /** The same without waiting for a PostgreSQL that does not answer: {@code GET /patroni} retries its query for seconds. */
    public Optional<Account> accountNow(InetSocketAddress api) {
        return account(api, "/health");
    }

    private Optional<Account> account(InetSocketAddress api, String path) {
        return http.get(api, path).flatMap(answer -> {
            try {
                JsonNode account = Json.read(answer.body());
                return Optional.of(new Account(
                        Role.of(account.path("role").asText()),
                        account.path("state").asText("?"),
                        account.path("patroni").path("version").asText("?"),
                        Optional.of(account.path("timeline").asInt()).filter(timeline -> timeline > 0),
                        flags(account)));
            } catch (JsonProcessingException garbled) {
                return Optional.empty();
            }
        });
    }

    private static PatroniFlags flags(JsonNode account) {
        return new PatroniFlags(
                account.path("pending_restart").asBoolean(),
                account.path("sync_standby").asBoolean(),
                MemberKey.tags(account));
    }

    /** The status code of a health check, such as {@code /primary}; empty if there is no answer. */
    public Optional<Integer> status(InetSocketAddress api, String path) {
        return http.get(api, path).map(Http.Answer::status);
    }

    /** Whether it answers 200 to {@code /primary}, asked as HAProxy does. */
    public boolean answersPrimary(InetSocketAddress api) {
        return http.options(api, "/primary")
                .filter(answer -> answer.status() == 200)
                .isPresent();
    }

    /**
     * Triggers an iteration of a member's HA loop, as every {@code PATCH /config} does; this one changes nothing.
     *
     * @param ttl the current value in the dynamic configuration
     */
    public void wake(InetSocketAddress api, int ttl) {
        http.patch(api, "/config", "{\"ttl\": " + ttl + "}");
    }
}
