package org.bascule.scenario.file;

import java.util.Optional;
import org.bascule.lab.Text;

/** Reads a text in both languages. */
final class TextFormat {

    private TextFormat() {}

    static Optional<Object> read(Located.Entries entries, RecordReader reader) {
        Optional<String> fr = translation("fr", FileMessages.frenchTextMissing(), entries, reader);
        Optional<String> en = translation("en", FileMessages.englishTextMissing(), entries, reader);
        entries.pairs().stream()
                .map(Located.Pair::key)
                .filter(key -> !key.text().equals("fr") && !key.text().equals("en"))
                .forEach(key -> reader.mistakes()
                        .add(key, FileMessages.unknownLanguage(key.quoted()), FileMessages.useFrenchAndEnglish()));
        return fr.isPresent() && en.isPresent() ? Optional.of(new Text(fr.get(), en.get())) : Optional.empty();
    }

    private static Optional<String> translation(
            String language, Text missing, Located.Entries entries, RecordReader reader) {
        Optional<Located> written = entries.find(language);
        if (written.isEmpty() || isBlank(written.get())) {
            reader.mistakes().add(entries, missing, FileMessages.addKey(language));
            return Optional.empty();
        }
        return reader.scalar(written.get(), FileMessages.useText())
                .map(Located.Scalar::text)
                .map(String::strip);
    }

    private static boolean isBlank(Located value) {
        return value instanceof Located.Scalar scalar && scalar.text().isBlank();
    }
}
