package org.bascule.scenario.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The YAML words for the kinds of a sealed type: {@code EtcdMembers} is {@code etcd-members}. */
public final class Kinds {

    private static final Pattern BEFORE_A_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** A scenario asks for the same words thousands of times. */
    private static final ClassValue<String> WORDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return hyphenated(type.getSimpleName());
        }
    };

    private Kinds() {}

    /** A type's word. */
    public static String word(Class<?> type) {
        return WORDS.get(type);
    }

    private static String hyphenated(String name) {
        return BEFORE_A_CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /**
     * A record component's or a constant's word: {@code etcdThrough} and {@code ETCD_THROUGH} are {@code etcd-through}.
     */
    public static String word(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT).replace('_', '-')
                : hyphenated(name);
    }

    public static List<Class<?>> of(Class<?> sealed) {
        return Arrays.asList(sealed.getPermittedSubclasses());
    }

    public static Optional<Class<?>> find(Class<?> sealed, String word) {
        return of(sealed).stream().filter(kind -> word(kind).equals(word)).findFirst();
    }
}
