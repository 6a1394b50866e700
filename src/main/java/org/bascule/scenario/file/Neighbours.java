package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Topology;

/** Opens a scenario's files. */
final class Neighbours {

    private static final Set<String> DOTS = Set.of(".", "..");

    private final Folder folder;

    Neighbours(Folder folder) {
        this.folder = folder;
    }

    Optional<Located.Entries> open(String file, Mistakes found) {
        return entries(folder.read(file), found);
    }

    /**
     * A scenario may come from anybody: it reaches nothing outside its own directory.
     *
     * @param found in the file that names the other
     * @param inside what is wrong with the other itself
     */
    Optional<Located.Entries> beside(Located.Scalar name, Mistakes found, Mistakes inside) {
        String file = name.text();
        boolean elsewhere = file.contains("/") || file.contains("\0") || DOTS.contains(file);
        Folder.Content content =
                elsewhere || file.length() > Folder.LONGEST_NAME ? new Folder.Absent() : folder.read(file);
        if (content instanceof Folder.Absent) {
            found.add(name, FileMessages.thereIsNoFileBeside(name.quoted()), FileMessages.nameFileInSameDirectory());
            return Optional.empty();
        }
        return entries(content, inside);
    }

    private Optional<Located.Entries> entries(Folder.Content content, Mistakes found) {
        if (content instanceof Folder.Words words) {
            return Yaml.read(words.text(), found)
                    .flatMap(any -> new RecordReader(found, new Topology("", "", List.of())).entries(any));
        }
        Located beginning = new Located.Scalar("", 1, 1);
        if (content instanceof Folder.Unfit unfit) {
            found.add(beginning, unfit.what(), unfit.right());
        } else {
            found.add(
                    beginning,
                    FileMessages.thisFileDoesNotExist(),
                    FileMessages.yamlFileOrDirectoryWith(ScenarioReader.SCENARIO_FILE));
        }
        return Optional.empty();
    }

    /** To collect what is wrong in a file. */
    Mistakes mistakes(String file) {
        return new Mistakes(folder.label(file));
    }
}
