package org.bascule.stack.pgbackrest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.json.Json;
import org.bascule.lab.Repository;
import org.bascule.lab.Repository.Backup;

/** Reads the output of {@code pgbackrest info} and {@code repo-ls} with {@code --output=json}. */
public final class PgbackrestInfo {

    private PgbackrestInfo() {}

    /** Empty when the text does not describe the stanza. */
    public static Optional<Repository> parse(String node, String stanza, String text) {
        try {
            for (JsonNode described : Json.read(text)) {
                if (described.path("name").asText().equals(stanza)) {
                    return Optional.of(repository(node, stanza, described));
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException garbled) {
            return Optional.empty();
        }
    }

    /** The paths that {@code repo-ls} lists; empty when it lists none. */
    public static List<String> paths(String listing) {
        List<String> paths = new ArrayList<>();
        try {
            Json.read(listing).fieldNames().forEachRemaining(paths::add);
        } catch (JsonProcessingException notAListing) {
            return List.of();
        }
        return paths;
    }

    private static Repository repository(String node, String stanza, JsonNode described) {
        List<Backup> backups = new ArrayList<>();
        described.path("backup").forEach(backup -> backups.add(backup(backup)));
        JsonNode status = described.path("status");
        return new Repository(
                node,
                stanza,
                status.path("code").asInt(),
                status.path("message").asText(),
                last(described.path("db"))
                        .map(database -> database.path("system-id").asText()),
                last(described.path("archive"))
                        .map(archive -> archive.path("max").asText(""))
                        .filter(segment -> !segment.isEmpty() && !segment.equals("null")),
                backups);
    }

    /** pgBackRest lists the histories of a stanza from the oldest to the current one. */
    private static Optional<JsonNode> last(JsonNode list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private static Backup backup(JsonNode backup) {
        return new Backup(
                backup.path("label").asText(),
                Backup.Type.valueOf(backup.path("type").asText().toUpperCase(Locale.ROOT)),
                Instant.ofEpochSecond(backup.path("timestamp").path("start").asLong()),
                Instant.ofEpochSecond(backup.path("timestamp").path("stop").asLong()),
                backup.path("info").path("size").asLong(),
                backup.path("info").path("repository").path("size").asLong(),
                backup.path("archive").path("stop").asText(""),
                backup.path("error").asBoolean());
    }
}
