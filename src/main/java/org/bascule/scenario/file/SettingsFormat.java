package org.bascule.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bascule.scenario.base.Setting;

/** Reads settings with their values: at least one. */
final class SettingsFormat {

    private SettingsFormat() {}

    static Optional<Object> read(Located.Entries entries, RecordReader reader) {
        Map<Setting, String> settings = new LinkedHashMap<>();
        for (Located.Pair pair : entries.pairs()) {
            Optional<Setting> setting = Setting.find(pair.key().text());
            Optional<Located.Scalar> value = reader.scalar(pair.value(), FileMessages.useSettingValue());
            if (setting.isEmpty()) {
                reader.mistakes()
                        .unknown(
                                pair.key(),
                                FileMessages.settingNotAllowed(pair.key().quoted()),
                                Setting.labels());
            } else if (value.isPresent() && !setting.get().takes(value.get().text())) {
                reader.mistakes()
                        .add(
                                value.get(),
                                FileMessages.invalidSettingValue(
                                        setting.get().label(), value.get().quoted()),
                                FileMessages.useSettingValue());
            } else {
                value.ifPresent(written -> settings.put(setting.get(), written.text()));
            }
        }
        return settings.size() == entries.pairs().size() && !settings.isEmpty()
                ? Optional.of(settings)
                : Optional.empty();
    }
}
