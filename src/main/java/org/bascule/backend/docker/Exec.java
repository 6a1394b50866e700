package org.bascule.backend.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.ExecCreateCmd;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Refusals;

/** Runs commands in containers, and waits for them. Thread-safe. */
final class Exec {

    /** For the engine's own part of it. */
    private static final Duration AND_THE_ENGINE = Duration.ofSeconds(20);

    private final Engine engine;

    Exec(Engine engine) {
        this.engine = engine;
    }

    /** @throws org.bascule.lab.Refusal when it has not ended within the limit: then it is killed with all that it started */
    Output run(String container, List<String> command, Duration limit) {
        return run(container, command, limit, asTheImageSays -> {});
    }

    Output runAsRoot(String container, List<String> command, Duration limit) {
        return run(container, command, limit, create -> create.withUser("root"));
    }

    /** One stream for all that it prints, as a terminal has; timeout(1) has a process group of its own, and kills it. */
    private Output run(String container, List<String> command, Duration limit, Consumer<ExecCreateCmd> more) {
        List<String> words = new ArrayList<>(List.of(
                "sh", "-c", "exec \"$@\" 2>&1", "sh", "timeout", "-s", "KILL", limit.toMillis() / 1000.0 + "s"));
        words.addAll(command);
        Instant began = Instant.now();
        String id = engine.ask(client -> {
            ExecCreateCmd create = client.execCreateCmd(container)
                    .withCmd(words.toArray(String[]::new))
                    .withAttachStdout(true);
            more.accept(create);
            return create.exec().getId();
        });
        String printed = printed(id, command, limit);
        if (Duration.between(began, Instant.now()).compareTo(limit) >= 0) {
            throw Refusals.commandTimedOut(command, limit);
        }
        Long code = engine.ask(client -> client.inspectExecCmd(id).exec()).getExitCodeLong();
        return new Output(code == null ? -1 : code.intValue(), printed);
    }

    private String printed(String id, List<String> command, Duration limit) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ResultCallback.Adapter<Frame> printing = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                printed.writeBytes(frame.getPayload());
            }
        };
        try {
            engine.attend(client -> client.execStartCmd(id).exec(printing));
            if (!printing.awaitCompletion(limit.plus(AND_THE_ENGINE).toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusals.commandTimedOut(command, limit);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted();
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
