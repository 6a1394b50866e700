package org.bascule.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.bascule.lab.Archiver;
import org.bascule.lab.Repository;

/** The pgBackRest repository and WAL archiving in {@code status --json}. */
final class RepositoryJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RepositoryJson() {}

    static JsonNode of(Optional<Repository> repository) {
        return repository.<JsonNode>map(RepositoryJson::of).orElse(JSON.nullNode());
    }

    static JsonNode archiver(Optional<Archiver> archiver) {
        return archiver.<JsonNode>map(RepositoryJson::of).orElse(JSON.nullNode());
    }

    private static ObjectNode of(Repository repository) {
        ObjectNode json = JSON.createObjectNode()
                .put("node", repository.node())
                .put("stanza", repository.stanza())
                .put("status", repository.status())
                .put("message", repository.message())
                .put("system_id", repository.systemId().orElse(null))
                .put("archived_up_to", repository.archivedUpTo().orElse(null))
                .put(
                        "last_backup",
                        repository.lastBackup().map(Repository.Backup::label).orElse(null));
        ArrayNode backups = json.putArray("backups");
        repository.backups().forEach(backup -> backups.addObject()
                .put("label", backup.label())
                .put("type", backup.type().label())
                .put("started", backup.started().toString())
                .put("finished", backup.finished().toString())
                .put("database_bytes", backup.databaseBytes())
                .put("repository_bytes", backup.repositoryBytes())
                .put("stop_wal", backup.stopWal())
                .put("failed", backup.failed()));
        return json;
    }

    private static ObjectNode of(Archiver archiver) {
        return JSON.createObjectNode()
                .put("on", archiver.on())
                .put("failing", archiver.failing())
                .put("archived", archiver.archived().orElse(null))
                .put("archived_at", archiver.archivedAt().map(Instant::toString).orElse(null))
                .put("failures", archiver.failures())
                .put("failed", archiver.failed().orElse(null))
                .put("failed_at", archiver.failedAt().map(Instant::toString).orElse(null))
                .put("waiting", archiver.waiting());
    }
}
