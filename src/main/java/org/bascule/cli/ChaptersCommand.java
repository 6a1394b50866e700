package org.bascule.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.bascule.scenario.Chapter;
import picocli.CommandLine.Command;

/** Lists the chapters of the document. */
@Command(name = "chapters")
final class ChaptersCommand implements Callable<Integer> {

    private final Context context;

    ChaptersCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Chapter> chapters = Selection.builtIn().chapters();
        for (Chapter chapter : chapters) {
            context.terminal()
                    .line(String.format(
                            "%2d  %-18s %-5s %s",
                            chapters.indexOf(chapter) + 1,
                            chapter.id(),
                            chapter.isBeyondTheDocument() ? "" : "p. " + chapter.page(),
                            chapter.title().in(context.terminal().lang())));
        }
        return ExitCode.PASSED;
    }
}
