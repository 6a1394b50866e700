package org.bascule.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a scenario lie together: a directory, or what this program was built with. */
interface Folder {

    /** Empty when there is no such file, or it cannot be read as text. */
    Optional<String> read(String file);

    /** How a person would find the file. */
    String label(String file);

    static Folder at(Path directory) {
        return new Folder() {
            @Override
            public Optional<String> read(String file) {
                try {
                    return Optional.of(Files.readString(directory.resolve(file)));
                } catch (MalformedInputException notText) {
                    return Optional.of("\u0000");
                } catch (IOException unreadable) {
                    return Optional.empty();
                }
            }

            @Override
            public String label(String file) {
                return directory.resolve(file).toString();
            }
        };
    }

    static Folder builtIn(String name) {
        return new Folder() {
            @Override
            public Optional<String> read(String file) {
                try (InputStream stream = Folder.class.getResourceAsStream("/scenarios/" + name + "/" + file)) {
                    return stream == null
                            ? Optional.empty()
                            : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    return Optional.empty();
                }
            }

            @Override
            public String label(String file) {
                return "scenarios/" + name + "/" + file;
            }
        };
    }
}
