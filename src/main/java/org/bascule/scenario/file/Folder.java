package org.bascule.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;

/**
 * Where the files of a scenario are: a directory, or the resources of this program. Files are not trusted: devices,
 * pipes and endless files are not opened.
 */
interface Folder {

    /** In bytes: many times the size of a long chapter. */
    int MAX_SIZE = 1 << 20;

    int MAX_NAME_LENGTH = 255;

    /** The result of reading a file. */
    sealed interface Content {}

    record Found(String text) implements Content {}

    record Missing() implements Content {}

    /**
     * @param what is wrong with the file
     * @param correction how to correct it
     */
    record Invalid(Text what, Text correction) implements Content {

        private static final Text FILE = FileMessages.useYamlFile();

        static Invalid notRegular() {
            return new Invalid(FileMessages.notRegularFile(), FILE);
        }

        static Invalid tooLarge() {
            return new Invalid(FileMessages.fileTooLarge(), FileMessages.useOneFilePerChapter());
        }

        static Invalid notText() {
            return new Invalid(FileMessages.notUtf8(), FILE);
        }

        static Invalid unreadable(IOException error) {
            return new Invalid(
                    FileMessages.fileUnreadable(error.getClass().getSimpleName()), FileMessages.checkFilePermissions());
        }
    }

    Content read(String file);

    /** The path of a file as shown to the user. */
    String label(String file);

    static Folder at(Path directory) {
        return new Folder() {
            @Override
            public Content read(String file) {
                try {
                    return content(directory.resolve(file));
                } catch (NoSuchFileException | InvalidPathException absent) {
                    return new Missing();
                } catch (CharacterCodingException notText) {
                    return Invalid.notText();
                } catch (IOException unreadable) {
                    return Invalid.unreadable(unreadable);
                }
            }

            @Override
            public String label(String file) {
                String name = Visible.line(file, MAX_NAME_LENGTH);
                return directory.toString().isEmpty() ? name : directory + "/" + name;
            }
        };
    }

    private static Content content(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            return Invalid.notRegular();
        }
        if (attributes.size() > MAX_SIZE) {
            return Invalid.tooLarge();
        }
        try (InputStream stream = Files.newInputStream(path)) {
            // The reported size cannot be relied on: files of /proc have none, and others grow.
            byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
            return bytes.length > MAX_SIZE
                    ? Invalid.tooLarge()
                    : new Found(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(java.nio.ByteBuffer.wrap(bytes))
                            .toString());
        }
    }

    static Folder builtIn(String name) {
        String place = "scenarios/" + name + "/";
        return new Folder() {
            @Override
            public Content read(String file) {
                try (InputStream stream = Folder.class.getResourceAsStream("/" + place + file)) {
                    return stream == null
                            ? new Missing()
                            : new Found(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    return Invalid.unreadable(unreadable);
                }
            }

            @Override
            public String label(String file) {
                return place + file;
            }
        };
    }
}
