package org.bascule.journal;

import java.util.List;
import java.util.stream.Collectors;

/** A handout as Markdown (CommonMark, with GitHub's tables). */
final class HandoutMarkdown {

    private HandoutMarkdown() {}

    static String of(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !(block instanceof Block.Bars))
                .map(HandoutMarkdown::of)
                .collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " " + text(heading.text()) + "\n";
        }
        if (block instanceof Block.Table table) {
            StringBuilder lines = new StringBuilder(row(table.header()));
            lines.append(row(table.header().stream().map(cell -> "---").toList()));
            table.rows()
                    .forEach(row -> lines.append(
                            row(row.stream().map(HandoutMarkdown::cell).toList())));
            return lines.toString();
        }
        if (block instanceof Block.Prose prose) {
            return prose.markdown().strip() + "\n";
        }
        return block instanceof Block.Paragraph paragraph ? text(paragraph.text()) + "\n" : "";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(String words) {
        return text(words).replace("|", "\\|").replaceAll("\\s*\\n\\s*", " ");
    }

    /** Words that look like HTML or emphasis stay words, except in code. */
    private static String text(String words) {
        return words.startsWith("`") ? words : words.replaceAll("([<>*_\\[\\]])", "\\\\$1");
    }
}
