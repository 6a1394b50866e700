package org.bascule.backend.docker;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.model.BuildResponseItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bascule.backend.Images.Progress;

/** The output of an image's build, and its last lines. Closing it ends the build. */
final class BuildLog extends BuildImageResultCallback {

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int LINES_KEPT = 20;

    private final String image;
    private final Consumer<Progress> told;
    private final Deque<String> last = new ArrayDeque<>();
    private String step = "";

    BuildLog(String image, Consumer<Progress> told) {
        this.image = image;
        this.told = told;
    }

    @Override
    public void onNext(BuildResponseItem item) {
        if (item.getStream() != null) {
            item.getStream()
                    .lines()
                    .map(line -> COLOURS.matcher(line).replaceAll("").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(this::heard);
        }
        super.onNext(item);
    }

    private synchronized void heard(String line) {
        boolean begins = line.startsWith("Step ");
        if (begins) {
            step = line;
        }
        last.add(line);
        if (last.size() > LINES_KEPT) {
            last.removeFirst();
        }
        told.accept(new Progress(image, line, begins));
    }

    /** The current step. */
    synchronized String step() {
        return step;
    }

    synchronized String lastLines() {
        return String.join("\n", last);
    }
}
