package org.bascule.scenario.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bascule.scenario.base.Tag;
import org.bascule.scenario.base.Tags;

/** Reads tags with their values; there may be none. */
final class TagsFormat {

    private TagsFormat() {}

    static Optional<Object> read(Located.Entries entries, RecordReader reader) {
        Map<Tag, String> tags = new EnumMap<>(Tag.class);
        for (Located.Pair pair : entries.pairs()) {
            Optional<Tag> tag = Tag.find(pair.key().text());
            Optional<Located.Scalar> value = reader.scalar(pair.value(), FileMessages.useTagValue());
            if (tag.isEmpty()) {
                reader.mistakes()
                        .unknown(pair.key(), FileMessages.unknownTag(pair.key().quoted()), Tag.labels());
            } else if (value.isPresent() && !tag.get().takes(value.get().text())) {
                reader.mistakes()
                        .add(
                                value.get(),
                                FileMessages.invalidSettingValue(
                                        tag.get().label(), value.get().quoted()),
                                FileMessages.useTagValue());
            } else {
                value.ifPresent(written -> tags.put(tag.get(), written.text()));
            }
        }
        return tags.size() == entries.pairs().size() ? Optional.of(new Tags(tags)) : Optional.empty();
    }
}
