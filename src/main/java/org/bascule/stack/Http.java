package org.bascule.stack;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks the servers' HTTP interfaces, and never waits long for one that does not answer. Each question has a connection
 * of its own, in HTTP/1.0: so a server that takes no more connections is silent, though an older one may be open.
 * Thread-safe.
 */
public final class Http {

    private static final String LENGTH = "content-length:";

    private final Duration limit;

    /** @param limit on connecting and on the whole answer, together */
    public Http(Duration limit) {
        this.limit = limit;
    }

    public record Answer(int status, String body) {}

    /** Empty when nothing answered in time. */
    public Optional<Answer> get(InetSocketAddress server, String path) {
        return ask(server, "GET", path, "", "");
    }

    public Optional<Answer> post(InetSocketAddress server, String path, String json) {
        return send(server, "POST", path, json);
    }

    public Optional<Answer> patch(InetSocketAddress server, String path, String json) {
        return send(server, "PATCH", path, json);
    }

    private Optional<Answer> send(InetSocketAddress server, String method, String path, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return ask(
                server,
                method,
                path,
                "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(length),
                json);
    }

    private Optional<Answer> ask(InetSocketAddress server, String method, String path, String headers, String body) {
        String question = "%s %s HTTP/1.0\r\nHost: %s:%d\r\n%s\r\n%s"
                .formatted(method, URI.create(path), server.getHostString(), server.getPort(), headers, body);
        Deadline deadline = Deadline.in(limit);
        try (Socket connection = new Socket()) {
            connection.connect(server, deadline.millis());
            connection.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
            return Optional.of(answer(new BufferedInputStream(new BoundedInput(connection, deadline))));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    private static Answer answer(InputStream words) throws IOException {
        int status = status(line(words));
        int length = -1;
        for (String header = line(words); !header.isEmpty(); header = line(words)) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = number(header.substring(LENGTH.length()));
            }
        }
        byte[] body = length < 0 ? words.readAllBytes() : words.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("cut off in the middle");
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    /** Of a line such as {@code HTTP/1.0 200 OK}. */
    private static int status(String line) throws IOException {
        String[] words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/")) {
            throw new ProtocolException("not HTTP: " + line);
        }
        return number(words[1]);
    }

    private static int number(String digits) throws IOException {
        try {
            return Integer.parseUnsignedInt(digits.strip());
        } catch (NumberFormatException garbled) {
            throw new ProtocolException(garbled.getMessage());
        }
    }

    private static String line(InputStream words) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = words.read(); letter != '\n'; letter = words.read()) {
            if (letter < 0) {
                throw new EOFException("cut off in the middle");
            }
            line.append((char) letter);
        }
        return line.toString().stripTrailing();
    }
}
