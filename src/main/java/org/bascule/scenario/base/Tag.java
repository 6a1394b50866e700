package org.bascule.scenario.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tags of a member that a scenario may set (Patroni's manual, "Tags"). */
public enum Tag {
    CLONEFROM("true|false"),
    /** From Patroni 3.2.0. */
    FAILOVER_PRIORITY("[0-9]{1,4}"),
    NOFAILOVER("true|false"),
    NOLOADBALANCE("true|false"),
    NOSYNC("true|false");

    private final Pattern form;

    Tag(String form) {
        this.form = Pattern.compile(form);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean takes(String value) {
        return form.matcher(value).matches();
    }

    public static Optional<Tag> find(String label) {
        return Arrays.stream(values()).filter(tag -> tag.label().equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Tag::label).toList();
    }
}
