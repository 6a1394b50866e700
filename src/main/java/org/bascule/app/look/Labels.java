package org.bascule.app.look;

import java.util.function.Function;
import javafx.util.StringConverter;

/** The labels of the items of a combo box in which nothing is typed. */
public final class Labels {

    private Labels() {}

    public static <T> StringConverter<T> of(Function<T, String> label) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : label.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
