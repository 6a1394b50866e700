package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Topology;

/** Opens the files of a scenario. */
final class ScenarioFiles {

    private static final Set<String> DOTS = Set.of(".", "..");

    private final Folder folder;

    ScenarioFiles(Folder folder) {
        this.folder = folder;
    }

    Optional<Located.Entries> open(String file, Mistakes found) {
        return entries(folder.read(file), found);
    }

    /**
     * Opens a file that another file names. Scenarios are not trusted: one cannot name files outside its own directory.
     *
     * @param found the mistakes of the file that names the other
     * @param inside the mistakes of the named file
     */
    Optional<Located.Entries> openNamed(Located.Scalar name, Mistakes found, Mistakes inside) {
        String file = name.text();
        boolean elsewhere = file.contains("/") || file.contains("\0") || DOTS.contains(file);
        Folder.Content content =
                elsewhere || file.length() > Folder.MAX_NAME_LENGTH ? new Folder.Missing() : folder.read(file);
        if (content instanceof Folder.Missing) {
            found.add(name, FileMessages.fileNotInDirectory(name.quoted()), FileMessages.useFileInDirectory());
            return Optional.empty();
        }
        return entries(content, inside);
    }

    private Optional<Located.Entries> entries(Folder.Content content, Mistakes found) {
        if (content instanceof Folder.Found file) {
            return Yaml.read(file.text(), found)
                    .flatMap(value -> new RecordReader(found, new Topology("", "", List.of())).entries(value));
        }
        Located start = new Located.Scalar("", 1, 1);
        if (content instanceof Folder.Invalid invalid) {
            found.add(start, invalid.what(), invalid.correction());
        } else {
            found.add(
                    start,
                    FileMessages.fileNotFound(),
                    FileMessages.useYamlFileOrDirectory(ScenarioReader.SCENARIO_FILE));
        }
        return Optional.empty();
    }

    /** A collector for the mistakes of a file. */
    Mistakes mistakes(String file) {
        return new Mistakes(folder.label(file));
    }
}
