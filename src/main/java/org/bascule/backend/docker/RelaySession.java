package org.bascule.backend.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.util.function.Consumer;
import org.bascule.lab.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session with {@code lab-relay} on a node. It ends with that program, or when it is closed. */
final class RelaySession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelaySession.class);

    private final Feed feed = new Feed();
    private final ResultCallback.Adapter<Frame> hearing;
    private volatile boolean closed;

    private RelaySession(Consumer<byte[]> heard, Runnable ended) {
        this.hearing = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                // A copy: docker-java fills the same array again.
                heard.accept(frame.getPayload().clone());
            }

            @Override
            public void onError(Throwable broken) {
                LOG.debug("a node's relay broke off", broken);
                ended.run();
                super.onError(broken);
            }

            @Override
            public void onComplete() {
                ended.run();
                super.onComplete();
            }
        };
    }

    /**
     * Begins one without waiting for the engine; what is said meanwhile is heard once it has begun.
     *
     * @param heard called by a thread of docker-java
     * @param ended called once or twice, also when it could not begin
     */
    static RelaySession begin(Engine engine, String container, String address, Consumer<byte[]> heard, Runnable ended) {
        RelaySession session = new RelaySession(heard, ended);
        Thread thread = new Thread(
                () -> {
                    try {
                        session.run(engine, container, address);
                    } catch (DockerException | Refusal refused) {
                        LOG.debug("a node's relay could not begin", refused);
                        ended.run();
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
        return session;
    }

    private void run(Engine engine, String container, String address) {
        String id = engine.ask(client -> client.execCreateCmd(container)
                .withCmd("lab-relay", address)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .exec()
                .getId());
        engine.attend(client -> client.execStartCmd(id).withStdIn(feed).exec(hearing));
        if (closed) {
            close();
        }
    }

    void say(byte[] frame) {
        feed.put(frame);
    }

    @Override
    public void close() {
        closed = true;
        feed.close();
        try {
            hearing.close();
        } catch (IOException alreadyOver) {
            // Which is what was wanted.
        }
    }
}
