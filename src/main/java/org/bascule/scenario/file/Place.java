package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * Where an action or a check is written.
 *
 * @param item the entry with its kind and the keys beside it
 * @param values what is written under its kind
 */
record Place(Located.Entries item, Located values, Mistakes found) {

    /** @param beside the keys of an item that are not its kind */
    static Place of(Located item, List<String> beside, Mistakes found) {
        Located.Entries entries = (Located.Entries) item;
        Located values = entries.pairs().stream()
                .filter(pair -> !beside.contains(pair.key().text()))
                .map(Located.Pair::value)
                .findFirst()
                .orElse(entries);
        return new Place(entries, values, found);
    }

    /** The items of a list; a single value is a list of one. */
    static List<Located> items(Optional<Located> written) {
        return written.map(value -> value instanceof Located.Items items ? items.items() : List.of(value))
                .orElse(List.of());
    }

    /** Where the value of a key is written, or the whole item when the key is omitted. */
    Located at(String key) {
        Optional<Located> below =
                values instanceof Located.Entries entries ? entries.find(key) : Optional.<Located>empty();
        return below.or(() -> item.find(key)).orElse(item);
    }

    void wrong(String key, Text what, Text correction) {
        found.add(at(key), what, correction);
    }
}
