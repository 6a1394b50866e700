package org.bascule.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** What comes over a connection until a moment: a socket's own limit would begin anew with each byte that trickles in. */
final class BoundedInput extends InputStream {

    private final Socket connection;
    private final InputStream input;
    private final Deadline deadline;

    BoundedInput(Socket connection, Deadline deadline) throws IOException {
        this.connection = connection;
        this.input = connection.getInputStream();
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        connection.setSoTimeout(deadline.millis());
        return input.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        connection.setSoTimeout(deadline.millis());
        return input.read(buffer, offset, length);
    }
}
