package org.bascule.backend.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bascule.backend.LogPage;
import org.bascule.lab.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session with {@code lab-watch} on a node, which reports the state of the node's services. It ends with that
 * program, when it is closed, or when an answer takes too long. One question at a time.
 */
final class NodeWatch implements AutoCloseable {

    /** The session has ended; another may be opened. */
    static final class Ended extends Exception {

        private static final long serialVersionUID = 1;
    }

    private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final byte[] END = {};

    private final Feed questions = new Feed();
    private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    private final ResultCallback.Adapter<Frame> hearing = new ResultCallback.Adapter<>() {
        @Override
        public void onNext(Frame frame) {
            // A copy: docker-java fills the same array again.
            heard.add(frame.getPayload().clone());
        }

        @Override
        public void onError(Throwable broken) {
            heard.add(END);
            super.onError(broken);
        }

        @Override
        public void onComplete() {
            heard.add(END);
            super.onComplete();
        }
    };
    private volatile boolean over;
    private byte[] rest = {};
    private int used;

    private NodeWatch() {}

    static NodeWatch begin(Engine engine, String container) {
        NodeWatch watch = new NodeWatch();
        String id = engine.ask(client -> client.execCreateCmd(container)
                .withCmd("lab-watch")
                .withAttachStdin(true)
                .withAttachStdout(true)
                .exec()
                .getId());
        engine.attend(
                client -> client.execStartCmd(id).withStdIn(watch.questions).exec(watch.hearing));
        return watch;
    }

    /** @return the answer's only line */
    synchronized String ask(String question) throws Ended {
        put(question);
        return line(System.nanoTime() + ANSWER_WITHIN.toNanos());
    }

    synchronized LogPage log(Service service, long from) throws Ended {
        put("log " + service.label() + " " + from);
        long limit = System.nanoTime() + ANSWER_WITHIN.toNanos();
        String[] sizeAndCount = line(limit).split(" ");
        byte[] page = new byte[Integer.parseInt(sizeAndCount[1])];
        for (int i = 0; i < page.length; i++) {
            page[i] = next(limit);
        }
        return page.length == 0 ? new LogPage("", Long.parseLong(sizeAndCount[0])) : LogPage.of(page, from);
    }

    /** Of a conversation that broke off, an answer may still come: it would be taken for the next. */
    private void put(String question) throws Ended {
        if (over) {
            throw new Ended();
        }
        questions.put((question + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        over = true;
        questions.close();
        try {
            hearing.close();
        } catch (IOException alreadyOver) {
            // Which is what was wanted.
        }
    }

    private String line(long limit) throws Ended {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte next = next(limit); next != '\n'; next = next(limit)) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private byte next(long limit) throws Ended {
        while (used == rest.length) {
            rest = take(limit);
            used = 0;
        }
        return rest[used++];
    }

    private byte[] take(long limit) throws Ended {
        try {
            byte[] more = heard.poll(limit - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (more == null || more == END) {
                LOG.debug("a node's watch is over: {}", more == null ? "no answer" : "its end");
                close();
                throw new Ended();
            }
            return more;
        } catch (InterruptedException interrupted) {
            // Part of an answer may have been read: the next question needs a new session.
            close();
            Thread.currentThread().interrupt();
            throw new Ended();
        }
    }
}
