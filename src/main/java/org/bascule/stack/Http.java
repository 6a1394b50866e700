package org.bascule.stack;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the servers' HTTP interfaces, and never waits long for one that does not answer. Thread-safe. */
public final class Http {

    private final HttpClient client;
    private final Duration limit;

    /** @param limit on connecting, and on each answer */
    public Http(Duration limit) {
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build();
    }

    public record Answer(int status, String body) {}

    /** Empty when nothing answered in time. */
    public Optional<Answer> get(InetSocketAddress server, String path) {
        return send(request(server, path).GET().build());
    }

    public Optional<Answer> post(InetSocketAddress server, String path, String json) {
        return send("POST", server, path, json);
    }

    public Optional<Answer> patch(InetSocketAddress server, String path, String json) {
        return send("PATCH", server, path, json);
    }

    private Optional<Answer> send(String method, InetSocketAddress server, String path, String json) {
        return send(request(server, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(InetSocketAddress server, String path) {
        URI uri = URI.create("http://" + server.getHostString() + ":" + server.getPort() + path);
        return HttpRequest.newBuilder(uri).timeout(limit);
    }

    private Optional<Answer> send(HttpRequest request) {
        // The request's own limit ends with the headers: a server that freezes in the middle of its answer outlasts it.
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> response = answer.get(limit.toMillis() * 2, TimeUnit.MILLISECONDS);
            return Optional.of(new Answer(response.statusCode(), response.body()));
        } catch (ExecutionException | TimeoutException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            answer.cancel(true);
        }
    }
}
