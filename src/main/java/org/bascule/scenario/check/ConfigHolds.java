package org.bascule.scenario.check;

import java.util.Map;
import org.bascule.lab.Text;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Setting;
import org.bascule.scenario.Stage;

/** The dynamic configuration in etcd holds this value. */
public record ConfigHolds(Setting setting, String is) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of("etcd détient %s = %s", "etcd holds %s = %s", setting.label(), is);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("la configuration est une clé d'etcd", "the configuration is a key in etcd");
    }

    @Override
    public Seen look(Stage stage) {
        Map<?, ?> config = stage.snapshot().cluster().config();
        if (setting.ofPostgres()) {
            config = under(under(config, "postgresql"), "parameters");
        }
        Object value = config.get(setting.label());
        return Keys.seen(stage, is.equals(String.valueOf(value)), Text.same(setting.label() + " = " + value));
    }

    private static Map<?, ?> under(Map<?, ?> config, String key) {
        return config.get(key) instanceof Map<?, ?> nested ? nested : Map.of();
    }
}
