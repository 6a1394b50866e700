package org.bascule.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bascule.backend.Tool;
import org.bascule.lab.Text;
import picocli.CommandLine.IVersionProvider;

/** The versions of Bascule, of the Java that runs it, and of the programs that its backends use. */
record Version(Context context) implements IVersionProvider {

    @Override
    public String[] getVersion() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("Bascule " + number());
        lines.add("Java " + System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")");
        lines.addAll(tools());
        // Picocli would take a path that contains its markup for a style.
        return lines.stream().map(line -> line.replace("@|", "@ |")).toArray(String[]::new);
    }

    /** Of Bascule. */
    static String number() throws IOException {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("build.properties")) {
            build.load(file);
        }
        return build.getProperty("version");
    }

    /** All at the same time: Patroni takes most of it. Each has its own limit. */
    private List<String> tools() throws Exception {
        List<Tool> tools = context.backends().all().stream()
                .flatMap(backend -> backend.tools().stream())
                .toList();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Text>> versions = new ArrayList<>();
            for (Tool tool : tools) {
                versions.add(threads.submit(tool.version()::get));
            }
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < tools.size(); i++) {
                lines.add(tools.get(i).name() + " "
                        + versions.get(i).get().in(context.terminal().lang()));
            }
            return lines;
        } finally {
            threads.shutdownNow();
        }
    }
}
