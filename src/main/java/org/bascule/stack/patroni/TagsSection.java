package org.bascule.stack.patroni;

import java.util.Map;
import java.util.regex.Pattern;

/** The {@code tags} of a member's configuration. The rest of the file stays as it is. */
public final class TagsSection {

    private static final Pattern SECTION = Pattern.compile("(?m)^tags:.*(?:\\R|\\z)(?:[ \\t]+.*(?:\\R|\\z))*");

    private TagsSection() {}

    /**
     * @param file the configuration
     * @param tags the only tags that it then has
     */
    public static String replaced(String file, Map<String, String> tags) {
        String without = SECTION.matcher(file).replaceAll("");
        return without.isEmpty() || without.endsWith("\n") ? without + of(tags) : without + "\n" + of(tags);
    }

    /** @param tags with their values as YAML writes them */
    public static String of(Map<String, String> tags) {
        StringBuilder text = new StringBuilder(tags.isEmpty() ? "" : "tags:\n");
        tags.forEach((tag, value) ->
                text.append("  ").append(tag).append(": ").append(value).append('\n'));
        return text.toString();
    }
}
