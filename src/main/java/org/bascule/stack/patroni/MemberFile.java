package org.bascule.stack.patroni;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bascule.stack.WrittenYaml;

/** The Patroni configuration of a member, of which one value is read or changed at a time. Comments are lost. */
public final class MemberFile {

    private final ObjectNode content;

    private MemberFile(ObjectNode content) {
        this.content = content;
    }

    /** Empty when the text is not a mapping in YAML. */
    public static Optional<MemberFile> read(String text) {
        try {
            return WrittenYaml.MAPPER.readTree(text) instanceof ObjectNode content
                    ? Optional.of(new MemberFile(content))
                    : Optional.empty();
        } catch (JsonProcessingException notYaml) {
            return Optional.empty();
        }
    }

    /** Whether another file has the same content, however it is written. */
    public boolean saysTheSameAs(MemberFile other) {
        return content.equals(other.content);
    }

    /** Whether another file has Patroni find etcd at the same address. */
    public boolean findsEtcdAs(MemberFile other) {
        return content.path("etcd3").equals(other.content.path("etcd3"));
    }

    /** The role that connects to the leader for replication; empty when none is given. */
    public Optional<String> replicationUser() {
        JsonNode user = content.at("/postgresql/authentication/replication/username");
        return user.isTextual() ? Optional.of(user.asText()) : Optional.empty();
    }

    /** How Patroni bootstraps the cluster; empty when the file does not say. */
    public Optional<String> bootstrapMethod() {
        JsonNode method = content.at("/bootstrap/method");
        return method.isTextual() ? Optional.of(method.asText()) : Optional.empty();
    }

    /**
     * @param path the keys from the top of the file
     * @param value a string, a boolean, or a list of strings
     */
    public void set(List<String> path, Object value) {
        ObjectNode at = content;
        for (String key : path.subList(0, path.size() - 1)) {
            at = at.get(key) instanceof ObjectNode below ? below : at.putObject(key);
        }
        at.set(path.get(path.size() - 1), WrittenYaml.MAPPER.valueToTree(value));
    }

    public String text() {
        return text(content);
    }

    /** Whether the file has exactly this value there. */
    public boolean has(List<String> path, Object value) {
        return content.at("/" + String.join("/", path)).equals(WrittenYaml.MAPPER.valueToTree(value));
    }

    /** The keys below one of the top, with their values as words. */
    public Map<String, String> entries(String key) {
        Map<String, String> entries = new TreeMap<>();
        content.path(key)
                .properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
        return entries;
    }

    /** A value as the file has it, with its keys. */
    public static String excerpt(List<String> path, Object value) {
        MemberFile only = new MemberFile(WrittenYaml.MAPPER.createObjectNode());
        only.set(path, value);
        return only.text();
    }

    private static String text(JsonNode node) {
        try {
            return WrittenYaml.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
