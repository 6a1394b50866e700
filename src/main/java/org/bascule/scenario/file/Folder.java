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
 * Where the files of a scenario lie together: a directory, or what this program was built with. A file may come from
 * anybody: one that has no end, or that another process must write first, is not opened.
 */
interface Folder {

    /** In bytes: many times what a long chapter takes. */
    int LARGEST = 1 << 20;

    int LONGEST_NAME = 255;

    /** What came of reading a file. */
    sealed interface Content {}

    record Words(String text) implements Content {}

    record Absent() implements Content {}

    /**
     * @param what is wrong with the file
     * @param right what would be right
     */
    record Unfit(Text what, Text right) implements Content {

        private static final Text FILE = FileMessages.ordinaryYamlFile();

        static Unfit special() {
            return new Unfit(FileMessages.thisIsNotRegularFile(), FILE);
        }

        static Unfit large() {
            return new Unfit(FileMessages.thisFileIsLargerThan(), FileMessages.atMost1MbFile());
        }

        static Unfit binary() {
            return new Unfit(FileMessages.thisIsNotYamlNot(), FILE);
        }

        static Unfit closed(IOException why) {
            return new Unfit(
                    FileMessages.thisFileCannotBeRead(why.getClass().getSimpleName()),
                    FileMessages.checkItsPermissions());
        }
    }

    Content read(String file);

    /** How a person would find the file. */
    String label(String file);

    static Folder at(Path directory) {
        return new Folder() {
            @Override
            public Content read(String file) {
                try {
                    return content(directory.resolve(file));
                } catch (NoSuchFileException | InvalidPathException absent) {
                    return new Absent();
                } catch (CharacterCodingException notText) {
                    return Unfit.binary();
                } catch (IOException unreadable) {
                    return Unfit.closed(unreadable);
                }
            }

            @Override
            public String label(String file) {
                String name = Visible.line(file, LONGEST_NAME);
                return directory.toString().isEmpty() ? name : directory + "/" + name;
            }
        };
    }

    private static Content content(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            return Unfit.special();
        }
        if (attributes.size() > LARGEST) {
            return Unfit.large();
        }
        try (InputStream stream = Files.newInputStream(path)) {
            // Whatever its size was said to be: the kernel's own files have none, and others grow.
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? Unfit.large()
                    : new Words(StandardCharsets.UTF_8
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
                            ? new Absent()
                            : new Words(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    return Unfit.closed(unreadable);
                }
            }

            @Override
            public String label(String file) {
                return place + file;
            }
        };
    }
}
