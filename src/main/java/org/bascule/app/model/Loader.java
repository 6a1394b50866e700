package org.bascule.app.model;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bascule.background.Background;

/** Loads what a view shows, in the background and in the order asked for. Used on the JavaFX thread. */
public final class Loader implements AutoCloseable {

    private final ExecutorService thread;
    private final Executor screen;

    /** @param screen runs what is given to it on the JavaFX thread */
    public Loader(String name, Executor screen) {
        this.thread = Executors.newSingleThreadExecutor(Background.threads(name));
        this.screen = screen;
    }

    /**
     * @param read called in the background
     * @param show called on the JavaFX thread with what was read; not called once this is closed
     */
    public <T> void load(Supplier<T> read, Consumer<T> show) {
        if (thread.isShutdown()) {
            return;
        }
        thread.execute(() -> {
            T found = read.get();
            screen.execute(() -> {
                if (!thread.isShutdown()) {
                    show.accept(found);
                }
            });
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
