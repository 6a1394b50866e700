package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoaderTest {

    @Test
    void whatIsReadInTheBackgroundIsShownByTheScreensExecutor() throws Exception {
        CompletableFuture<Runnable> given = new CompletableFuture<>();
        List<String> shown = new ArrayList<>();
        try (Loader loader = new Loader("test", given::complete)) {
            loader.load(() -> Thread.currentThread().getName(), shown::add);
            Runnable show = given.get(10, TimeUnit.SECONDS);
            assertThat(shown).isEmpty();
            show.run();
            assertThat(shown).containsExactly("test");
        }
    }

    @Test
    void nothingIsShownOnceItIsClosed() throws Exception {
        CompletableFuture<Runnable> given = new CompletableFuture<>();
        List<String> shown = new ArrayList<>();
        Loader loader = new Loader("test", given::complete);
        loader.load(() -> "late", shown::add);
        Runnable show = given.get(10, TimeUnit.SECONDS);
        loader.close();
        show.run();
        loader.load(() -> "later", shown::add);
        assertThat(shown).isEmpty();
    }
}
