package org.bascule.stack.etcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.etcd.jetcd.KeyValue;
import io.etcd.jetcd.Watch;
import io.etcd.jetcd.lease.LeaseTimeToLiveResponse;
import io.etcd.jetcd.options.GetOption;
import io.etcd.jetcd.options.LeaseOption;
import io.etcd.jetcd.options.WatchOption;
import io.etcd.jetcd.watch.WatchEvent;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bascule.lab.Text;

/** A client of the etcd cluster, through any of the given members. Every call has a time limit. Thread-safe. */
public final class EtcdClient implements EtcdReader {

    private final Client client;
    private final Duration limit;

    public EtcdClient(List<InetSocketAddress> members, Duration limit) {
        this.limit = limit;
        this.client = Client.builder()
                .endpoints(members.stream()
                        .map(member -> URI.create("http://" + member.getHostString() + ":" + member.getPort()))
                        .toArray(URI[]::new))
                .connectTimeout(limit)
                .build();
    }

    /**
     * A key with its value.
     *
     * @param lease the lease it is attached to; 0 for none
     * @param revision the revision of its last change
     */
    public record Entry(String key, String value, long lease, long revision) {}

    /**
     * All keys under a prefix, at a revision.
     *
     * @param cluster the id of the cluster; another cluster counts revisions from the beginning
     */
    public record Range(List<Entry> entries, long revision, long cluster) {}

    /** One change at a revision: the new value of the key, or empty if it was deleted. */
    public record Change(String key, Optional<Entry> entry, long revision) {}

    /** The call did not complete in time. A write may still be applied later. */
    public static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Text why;

        private Unanswered(Text why, Throwable cause) {
            super(why.en(), cause);
            this.why = why;
        }

        static Unanswered within(Duration limit, Throwable late) {
            return new Unanswered(EtcdMessages.noAnswerWithin(limit.toSeconds()), late);
        }

        static Unanswered because(Throwable cause) {
            return new Unanswered(
                    cause.getMessage() == null
                            ? EtcdMessages.noAnswer()
                            : EtcdMessages.noAnswerBecause(cause.getMessage()),
                    cause);
        }

        /** The text shown to the user. */
        public Text why() {
            return why;
        }
    }

    public void put(String key, String value) throws Unanswered {
        await(client.getKVClient().put(bytes(key), bytes(value)));
    }

    public Optional<String> get(String key) throws Unanswered {
        return await(client.getKVClient().get(bytes(key))).getKvs().stream()
                .map(EtcdClient::entry)
                .map(Entry::value)
                .findFirst();
    }

    public void delete(String key) throws Unanswered {
        await(client.getKVClient().delete(bytes(key)));
    }

    @Override
    public Range range(String prefix) throws Unanswered {
        var response = await(client.getKVClient()
                .get(bytes(prefix), GetOption.builder().isPrefix(true).build()));
        return new Range(
                response.getKvs().stream().map(EtcdClient::entry).toList(),
                response.getHeader().getRevision(),
                response.getHeader().getClusterId());
    }

    /**
     * Watches every change under a prefix. The watch survives the loss of a member or of the quorum.
     *
     * @param from the first revision to receive
     * @param changed called for each change, on a thread of the client
     */
    public AutoCloseable watch(String prefix, long from, Consumer<Change> changed) {
        Watch.Watcher watcher = client.getWatchClient()
                .watch(
                        bytes(prefix),
                        WatchOption.builder().isPrefix(true).withRevision(from).build(),
                        response -> response.getEvents().forEach(event -> changed.accept(change(event))));
        return watcher;
    }

    @Override
    public Optional<AutoCloseable> follow(String prefix, long from, Consumer<Change> changed) {
        return Optional.of(watch(prefix, from, changed));
    }

    /** The granted and remaining TTL of a lease, in seconds. */
    public record Ttl(long granted, long remaining) {}

    @Override
    public Ttl ttl(long lease) throws Unanswered {
        LeaseTimeToLiveResponse answer = await(client.getLeaseClient().timeToLive(lease, LeaseOption.DEFAULT));
        return new Ttl(answer.getGrantedTTL(), answer.getTTL());
    }

    @Override
    public Map<String, String> members() throws Unanswered {
        return await(client.getClusterClient().listMember()).getMembers().stream()
                .filter(member -> !member.getPeerURIs().isEmpty())
                .collect(Collectors.toMap(member -> member.getPeerURIs().get(0).getHost(), member -> member.getName()));
    }

    @Override
    public void close() {
        client.close();
    }

    private <T> T await(CompletableFuture<T> answer) throws Unanswered {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw Unanswered.within(limit, late);
        } catch (ExecutionException refused) {
            throw Unanswered.because(refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Unanswered.because(interrupted);
        }
    }

    private static Change change(WatchEvent event) {
        Entry entry = entry(event.getKeyValue());
        return new Change(
                entry.key(),
                event.getEventType() == WatchEvent.EventType.DELETE ? Optional.empty() : Optional.of(entry),
                entry.revision());
    }

    private static Entry entry(KeyValue pair) {
        return new Entry(text(pair.getKey()), text(pair.getValue()), pair.getLease(), pair.getModRevision());
    }

    private static ByteSequence bytes(String text) {
        return ByteSequence.from(text, StandardCharsets.UTF_8);
    }

    private static String text(ByteSequence bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
