package org.bascule.backend.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A connection to an engine: a socket of this machine, and the {@code ssh} process whose input and output it becomes. */
final class SshConnection {

    private static final int PIECE = 65_536;
    private static final int COMPLAINT = 4_096;

    /** What the engine still answers when nothing more is asked. */
    private static final long LAST_WORDS_SECONDS = 20;

    private final SocketChannel client;
    private final Process ssh;

    SshConnection(SocketChannel client, Process ssh) {
        this.client = client;
        this.ssh = ssh;
    }

    /**
     * @param complaint is given what the process said when it fails, and an empty text when the engine answers
     * @param ended run once
     */
    void begin(Consumer<String> complaint, Runnable ended) {
        start("to the engine", this::ask);
        start("from the engine", () -> {
            answer(complaint);
            end();
            ended.run();
        });
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void ask() {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (OutputStream to = ssh.getOutputStream()) {
            while (client.read(piece) >= 0) {
                to.write(piece.array(), 0, piece.position());
                to.flush();
                piece.clear();
            }
        } catch (IOException over) {
            end();
        }
        endSoon();
    }

    private void endSoon() {
        try {
            if (!ssh.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                end();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end();
        }
    }

    private void answer(Consumer<String> complaint) {
        boolean answered = false;
        byte[] piece = new byte[PIECE];
        try (InputStream from = ssh.getInputStream()) {
            for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
                if (!answered) {
                    complaint.accept("");
                }
                answered = true;
                ByteBuffer bytes = ByteBuffer.wrap(piece, 0, count);
                while (bytes.hasRemaining()) {
                    client.write(bytes);
                }
            }
        } catch (IOException over) {
            answered = true;
        }
        if (!answered) {
            complaint.accept(complaint());
        }
    }

    private String complaint() {
        try (InputStream errors = ssh.getErrorStream()) {
            return new String(errors.readNBytes(COMPLAINT), StandardCharsets.UTF_8).strip();
        } catch (IOException closed) {
            return "";
        }
    }

    void end() {
        ssh.destroy();
        try {
            client.close();
        } catch (IOException failed) {
            // The system has closed it nevertheless.
        }
    }
}
