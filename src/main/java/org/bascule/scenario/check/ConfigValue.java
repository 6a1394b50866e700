package org.bascule.scenario.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Setting;

/** The dynamic configuration in etcd contains this value. */
public record ConfigValue(Setting setting, String is) implements Check {

    private static final Set<String> ON = Set.of("true", "on", "yes");
    private static final Set<String> OFF = Set.of("false", "off", "no");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.configurationContains(setting.label(), is);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.configurationIsStoredInEtcd();
    }

    @Override
    public Observation look(CheckContext context) {
        Map<?, ?> config = context.snapshot().cluster().config();
        if (setting.ofPostgres()) {
            config = under(under(config, "postgresql"), "parameters");
        }
        Object value = config.get(setting.label());
        return Keys.seen(context, same(value, is), Text.same(setting.label() + " = " + value));
    }

    /** The value is written as YAML, and stored as JSON with one notation for booleans and numbers. */
    static boolean same(Object held, String is) {
        if (held instanceof Boolean on) {
            return (on ? ON : OFF).contains(is);
        }
        if (held instanceof Number number) {
            return NUMBER.matcher(is).matches() && new BigDecimal(number.toString()).compareTo(new BigDecimal(is)) == 0;
        }
        return is.equals(String.valueOf(held));
    }

    private static Map<?, ?> under(Map<?, ?> config, String key) {
        return config.get(key) instanceof Map<?, ?> nested ? nested : Map.of();
    }
}
