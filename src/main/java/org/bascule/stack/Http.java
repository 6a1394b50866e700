package org.bascule.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bascule.background.Background;

/**
 * A client for the servers' HTTP interfaces, with a limit on each request. Each request opens its own connection, so that a
 * server that no longer accepts connections counts as not answering. Thread-safe.
 */
public final class Http {

    /** Closes connections whose answer is late: the read timeout of a connection restarts with each byte received. */
    private static final ScheduledExecutorService CLOSING =
            Executors.newSingleThreadScheduledExecutor(Background.threads("http-limit"));

    private final Duration limit;

    /** @param limit for connecting and receiving the whole answer */
    public Http(Duration limit) {
        this.limit = limit;
    }

    public record Answer(int status, String body) {}

    /** Empty if no answer was received in time. */
    public Optional<Answer> get(InetSocketAddress server, String path) {
        return ask("GET", uri(server, path), Optional.empty());
    }

    /** Asks for the status only, as HAProxy's health checks do. Empty if no answer was received in time. */
    public Optional<Answer> options(InetSocketAddress server, String path) {
        return ask("OPTIONS", uri(server, path), Optional.empty());
    }

    /** Empty if no answer was received in time. */
    public Optional<Answer> post(InetSocketAddress server, String path, String json) {
        return ask("POST", uri(server, path), Optional.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Answer> ask(String method, URI uri, Optional<byte[]> json) {
        try {
            // Half the CPU time of java.net.http; an observer sends up to twenty requests per second.
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout((int) limit.toMillis());
            connection.setReadTimeout((int) limit.toMillis());
            connection.setUseCaches(false);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Connection", "close");
            Future<?> late = CLOSING.schedule(connection::disconnect, limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                if (json.isPresent()) {
                    write(connection, json.get());
                }
                return answer(connection);
            } catch (RuntimeException closed) {
                // What disconnecting at the limit does to a connection that is being read.
                if (late.isDone()) {
                    return Optional.empty();
                }
                throw closed;
            } finally {
                late.cancel(false);
                connection.disconnect();
            }
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    private static void write(HttpURLConnection connection, byte[] json) throws IOException {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setFixedLengthStreamingMode(json.length);
        try (OutputStream words = connection.getOutputStream()) {
            words.write(json);
        }
    }

    /** Uses java.net.http, because HttpURLConnection does not support PATCH. Empty if no answer was received in time. */
    public Optional<Answer> patch(InetSocketAddress server, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(uri(server, path))
                .timeout(limit)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(limit)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Answer(answer.statusCode(), answer.body()));
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static URI uri(InetSocketAddress server, String path) {
        return URI.create("http://" + server.getHostString() + ":" + server.getPort() + path);
    }

    private static Optional<Answer> answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            return Optional.empty();
        }
        boolean refused = status >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream words = refused ? connection.getErrorStream() : connection.getInputStream()) {
            byte[] body = words == null ? new byte[0] : words.readAllBytes();
            boolean whole = body.length >= connection.getContentLength();
            return whole ? Optional.of(new Answer(status, new String(body, StandardCharsets.UTF_8))) : Optional.empty();
        }
    }
}
