package org.bascule.backend.docker;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What passes between Bascule and {@code lab-relay}, which describes it. Reads the frames that come from a node, in pieces of any
 * size.
 */
final class RelayFrames {

    /** Receives what a node says of its connections. */
    interface Heard {

        void bytes(int connection, ByteBuffer bytes);

        void ended(int connection);

        void passed(int connection, int bytes);
    }

    /** So many bytes of a connection are on their way at most, in each direction. */
    static final int WINDOW = 262_144;

    private static final byte OPEN = 1;
    private static final byte BYTES = 2;
    private static final byte ENDED = 3;
    private static final byte PASSED = 4;
    private static final int HEAD = 9;

    private byte[] rest = {};

    static byte[] open(int connection, int port) {
        return head(OPEN, connection, Short.BYTES).putShort((short) port).array();
    }

    static byte[] bytes(int connection, ByteBuffer bytes) {
        return head(BYTES, connection, bytes.remaining()).put(bytes).array();
    }

    static byte[] ended(int connection) {
        return head(ENDED, connection, 0).array();
    }

    static byte[] passed(int connection, int bytes) {
        return head(PASSED, connection, Integer.BYTES).putInt(bytes).array();
    }

    private static ByteBuffer head(byte kind, int connection, int length) {
        return ByteBuffer.allocate(HEAD + length).put(kind).putInt(connection).putInt(length);
    }

    /** @param piece copied, as far as it is kept */
    void read(byte[] piece, Heard heard) {
        byte[] all = Arrays.copyOf(rest, rest.length + piece.length);
        System.arraycopy(piece, 0, all, rest.length, piece.length);
        ByteBuffer frames = ByteBuffer.wrap(all);
        while (frames.remaining() >= HEAD && frames.remaining() - HEAD >= frames.getInt(frames.position() + 5)) {
            byte kind = frames.get();
            int connection = frames.getInt();
            int length = frames.getInt();
            ByteBuffer content = frames.slice(frames.position(), length);
            frames.position(frames.position() + length);
            switch (kind) {
                case BYTES -> heard.bytes(connection, content);
                case PASSED -> heard.passed(connection, content.getInt());
                default -> heard.ended(connection);
            }
        }
        rest = Arrays.copyOfRange(all, frames.position(), all.length);
    }
}
