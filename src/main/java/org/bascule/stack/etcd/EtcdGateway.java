package org.bascule.stack.etcd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bascule.json.Json;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdClient.Change;
import org.bascule.stack.etcd.EtcdClient.Entry;
import org.bascule.stack.etcd.EtcdClient.Range;
import org.bascule.stack.etcd.EtcdClient.Ttl;
import org.bascule.stack.etcd.EtcdClient.Unanswered;

/**
 * Reads the etcd cluster by HTTP and JSON, for a single look: {@link EtcdClient} takes half a second to start. Follows no
 * changes. A member that does not answer is asked last the next time. Thread-safe.
 */
public final class EtcdGateway implements EtcdReader {

    private final List<InetSocketAddress> members;
    private final Duration limit;
    private final Http http;
    private final AtomicInteger first = new AtomicInteger();

    public EtcdGateway(List<InetSocketAddress> members, Duration limit) {
        this.members = List.copyOf(members);
        this.limit = limit;
        this.http = new Http(limit);
    }

    @Override
    public Range range(String prefix) throws Unanswered {
        byte[] end = bytes(prefix);
        end[end.length - 1]++; // the first key that does not start with the prefix
        JsonNode answer = ask("/v3/kv/range", Map.of("key", encoded(bytes(prefix)), "range_end", encoded(end)));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode pair : answer.path("kvs")) {
            entries.add(new Entry(
                    decoded(pair.path("key")),
                    decoded(pair.path("value")),
                    pair.path("lease").asLong(),
                    pair.path("mod_revision").asLong()));
        }
        JsonNode header = answer.path("header");
        return new Range(
                List.copyOf(entries),
                header.path("revision").asLong(),
                Long.parseUnsignedLong(header.path("cluster_id").asText("0")));
    }

    @Override
    public Ttl ttl(long lease) throws Unanswered {
        JsonNode answer = ask("/v3/lease/timetolive", Map.of("ID", Long.toString(lease)));
        return new Ttl(answer.path("grantedTTL").asLong(), answer.path("TTL").asLong());
    }

    @Override
    public Map<String, String> members() throws Unanswered {
        Map<String, String> names = new HashMap<>();
        for (JsonNode member : ask("/v3/cluster/member/list", Map.of()).path("members")) {
            String peer = member.path("peerURLs").path(0).asText();
            if (!peer.isEmpty()) {
                names.put(URI.create(peer).getHost(), member.path("name").asText());
            }
        }
        return names;
    }

    @Override
    public Optional<AutoCloseable> follow(String prefix, long from, Consumer<Change> changed) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // No connection outlives its request.
    }

    private JsonNode ask(String path, Map<String, String> question) throws Unanswered {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        question.forEach(object::put);
        String json = Json.write(object);
        long begin = System.nanoTime();
        for (int asked = 0; asked < members.size() && System.nanoTime() - begin < limit.toNanos(); asked++) {
            InetSocketAddress member = members.get(Math.floorMod(first.get(), members.size()));
            Optional<JsonNode> answer = http.post(member, path, json)
                    .filter(received -> received.status() == 200)
                    .flatMap(received -> tree(received.body()));
            if (answer.isPresent()) {
                return answer.get();
            }
            first.incrementAndGet();
        }
        throw Unanswered.within(limit, null);
    }

    private static Optional<JsonNode> tree(String body) {
        try {
            return Optional.of(Json.read(body));
        } catch (JsonProcessingException garbled) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String decoded(JsonNode text) {
        return new String(Base64.getDecoder().decode(text.asText()), StandardCharsets.UTF_8);
    }
}
