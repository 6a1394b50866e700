package org.bascule.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document that the scenario is based on: its sections, and the section of each chapter. */
public final class PublishedDocument {

    /** Without a section, until the document is read. */
    static final PublishedDocument EMPTY = new PublishedDocument(List.of());

    private static final String DIRECTORY = "/org/bascule/document/";
    private static final String FENCE = "```";
    private static final int MAX_LENGTH = 4000;
    private static final Pattern HEADING = Pattern.compile("(#{2,4}) (.+)");
    private static final Pattern PAGE = Pattern.compile("<!-- p\\. (\\d+) -->");

    private final List<Section> sections;
    private final Properties chapters = new Properties();

    private PublishedDocument(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /** Not to be called on the JavaFX thread. */
    public static PublishedDocument read() {
        try (InputStream text = open("poc-patroni-1.2.md");
                InputStream chapters = open("chapters.properties")) {
            PublishedDocument document =
                    new PublishedDocument(sections(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
            document.chapters.load(new InputStreamReader(chapters, StandardCharsets.UTF_8));
            return document;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Section> sections() {
        return sections;
    }

    /** A section with its subsections, up to a maximum length, in Markdown. */
    public String page(Section section) {
        StringBuilder text = new StringBuilder(section.text());
        for (int i = sections.indexOf(section) + 1; i < sections.size(); i++) {
            Section below = sections.get(i);
            if (below.level() <= section.level() || text.length() + below.text().length() > MAX_LENGTH) {
                break;
            }
            text.append("\n\n")
                    .append("#".repeat(below.level()))
                    .append(' ')
                    .append(below.heading().replace("_", "\\_"))
                    .append("\n\n")
                    .append(below.text());
        }
        return text.toString().strip();
    }

    /** The section of a chapter of the scenario; empty if the document does not cover it. */
    public Optional<Section> sectionOf(String chapter) {
        return Optional.ofNullable(chapters.getProperty(chapter)).flatMap(heading -> sections.stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst());
    }

    /** A line in a listing is never a heading. */
    static List<Section> sections(String markdown) {
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String heading = "";
        int level = 0;
        OptionalInt page = OptionalInt.empty();
        boolean listing = false;
        for (String line : (markdown + "\n## \u0000").lines().toList()) {
            listing ^= line.startsWith(FENCE);
            Matcher found = HEADING.matcher(line);
            Matcher numbered = PAGE.matcher(line);
            if (!listing && found.matches()) {
                if (!heading.isEmpty()) {
                    sections.add(
                            new Section(heading, level, page, text.toString().strip()));
                }
                heading = found.group(2).replace("\\_", "_");
                level = found.group(1).length();
                page = OptionalInt.empty();
                text.setLength(0);
            } else if (numbered.matches()) {
                page = OptionalInt.of(Integer.parseInt(numbered.group(1)));
            } else {
                text.append(line).append('\n');
            }
        }
        return sections;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PublishedDocument.class.getResourceAsStream(DIRECTORY + name));
    }
}
