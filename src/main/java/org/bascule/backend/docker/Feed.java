package org.bascule.backend.docker;

import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The input of a program in a container, as the stream that the engine reads. It blocks while there is nothing to read. */
final class Feed extends InputStream {

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private byte[] now = {};
    private int read;

    /** @param more at least one byte, which the caller no longer changes */
    void put(byte[] more) {
        waiting.add(more);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (read == now.length) {
            try {
                now = waiting.take();
                read = 0;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return -1;
            }
            if (now == END) {
                return -1;
            }
        }
        int count = Math.min(length, now.length - read);
        System.arraycopy(now, read, into, offset, count);
        read += count;
        return count;
    }

    /** What was put before is still read. */
    @Override
    public void close() {
        waiting.add(END);
    }
}
