package org.bascule.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpTest {

    private final Http http = new Http(Duration.ofMillis(300));
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void anAnswerHasAStatusAndABody() {
        answering("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 3\r\n\r\nno\n");

        assertThat(http.get(address(), "/")).contains(new Http.Answer(503, "no\n"));
    }

    @Test
    void postRequestsAreAnswered() {
        answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(http.post(address(), "/", "{}")).contains(new Http.Answer(200, "{}"));
    }

    @Test
    void aSilentServerTimesOut() {
        assertThat(http.get(address(), "/")).isEmpty();
    }

    @Test
    void aServerThatFreezesDuringItsAnswerTimesOut() {
        answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe begin");

        assertThat(http.get(address(), "/")).isEmpty();
    }

    @Test
    void anAnswerWithoutLengthEndsWithTheConnection() {
        answering("HTTP/1.0 200 OK\r\nServer: BaseHTTP\r\n\r\n{}", "");

        assertThat(http.get(address(), "/")).contains(new Http.Answer(200, "{}"));
    }

    /** As HAProxy 2.6 sends its statistics, whatever it was asked. */
    @Test
    void aChunkedAnswerIsDecoded() {
        answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n4\r\n two\r\n0\r\n\r\n");
        assertThat(http.get(address(), "/")).contains(new Http.Answer(200, "one two"));
    }

    @Test
    void aTruncatedAnswerIsNoAnswer() {
        answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe begin", "");

        assertThat(http.get(address(), "/")).isEmpty();
    }

    @Test
    void aSlowAnswerTimesOut() {
        String endless = "X-Word: again\r\n".repeat(1000);
        answering("HTTP/1.1 200 OK\r\n", endless);

        assertThat(http.get(address(), "/")).isEmpty();
    }

    @Test
    void anotherProtocolIsNoAnswer() {
        answering("SSH-2.0-OpenSSH\r\n", "");

        assertThat(http.get(address(), "/")).isEmpty();
    }

    @Test
    void aPathCannotAddHeaders() {
        assertThatThrownBy(() -> http.get(address(), "/ HTTP/1.0\r\nX-Header: slipped in"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedPortIsNoAnswer() throws IOException {
        server.close();

        assertThat(http.get(address(), "/")).isEmpty();
    }

    private InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** Sends these words to the first who connects, and then nothing more, the connection staying open. */
    private void answering(String words) {
        serving(connection -> {
            connection.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** Sends these words to the first who connects, then letter by letter, and slowly, others, and hangs up. */
    private void answering(String words, String slowly) {
        serving(connection -> {
            connection.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            for (byte letter : slowly.getBytes(StandardCharsets.US_ASCII)) {
                connection.getOutputStream().write(letter);
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        });
    }

    private interface Conversation {
        void with(Socket connection) throws IOException;
    }

    private void serving(Conversation conversation) {
        Thread thread = new Thread(() -> {
            try (Socket connection = server.accept()) {
                conversation.with(connection);
            } catch (IOException closed) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
