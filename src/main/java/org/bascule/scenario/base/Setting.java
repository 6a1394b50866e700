package org.bascule.scenario.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings that a scenario may change. Settings that could make a server run a command or load code ({@code
 * archive_command}, {@code shared_preload_libraries} …) are excluded on purpose.
 */
public enum Setting {
    TTL(Form.NUMBER),
    LOOP_WAIT(Form.NUMBER),
    RETRY_TIMEOUT(Form.NUMBER),
    MAXIMUM_LAG_ON_FAILOVER(Form.NUMBER),
    PRIMARY_START_TIMEOUT(Form.NUMBER),
    SYNCHRONOUS_MODE(Form.SWITCH),
    SYNCHRONOUS_MODE_STRICT(Form.SWITCH),
    SYNCHRONOUS_NODE_COUNT(Form.NUMBER),
    FAILSAFE_MODE(Form.SWITCH),
    MEMBER_SLOTS_TTL(Form.NUMBER),
    CHECKPOINT_TIMEOUT(Form.QUANTITY),
    LOG_MIN_DURATION_STATEMENT(Form.QUANTITY),
    MAINTENANCE_WORK_MEM(Form.QUANTITY),
    MAX_CONNECTIONS(Form.NUMBER),
    MAX_SLOT_WAL_KEEP_SIZE(Form.LIMIT),
    MAX_WAL_SIZE(Form.QUANTITY),
    RANDOM_PAGE_COST(Form.QUANTITY),
    STATEMENT_TIMEOUT(Form.QUANTITY),
    SYNCHRONOUS_COMMIT(Form.SWITCH),
    WAL_KEEP_SIZE(Form.QUANTITY),
    WORK_MEM(Form.QUANTITY);

    private enum Form {
        NUMBER("[0-9]{1,9}"),
        SWITCH("true|false|on|off|local|remote_write|remote_apply"),
        /** An amount of memory; -1 for no limit. */
        LIMIT("-1|[0-9]{1,9}(kB|MB|GB)?"),
        QUANTITY("[0-9]{1,9}(\\.[0-9]{1,3})?(kB|MB|GB|ms|s|min|h)?");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Form form;

    Setting(Form form) {
        this.form = form;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it belongs to PostgreSQL, under {@code postgresql.parameters}, or to Patroni. */
    public boolean ofPostgres() {
        return compareTo(CHECKPOINT_TIMEOUT) >= 0;
    }

    public boolean takes(String value) {
        return form.pattern.matcher(value).matches();
    }

    public static Optional<Setting> find(String label) {
        return Arrays.stream(values())
                .filter(setting -> setting.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Setting::label).toList();
    }
}
