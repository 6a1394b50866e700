package org.bascule.scenario.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The YAML words for the kinds of a sealed type: {@code EtcdMembers} is {@code etcd-members}. */
public final class Kinds {

    private Kinds() {}

    /** A type's word. */
    public static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * A record component's or a constant's word: {@code etcdThrough} and {@code ETCD_THROUGH} are {@code etcd-through}.
     */
    public static String word(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT).replace('_', '-')
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    public static List<Class<?>> of(Class<?> sealed) {
        return Arrays.asList(sealed.getPermittedSubclasses());
    }

    public static Optional<Class<?>> find(Class<?> sealed, String word) {
        return of(sealed).stream().filter(kind -> word(kind).equals(word)).findFirst();
    }
}
