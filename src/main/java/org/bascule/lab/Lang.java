package org.bascule.lab;

import java.util.Locale;

/** The two languages everything is written in. */
public enum Lang {
    FR,
    EN;

    /** The language of a locale: French for a French one, English for any other. */
    public static Lang of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FR : EN;
    }

    public Locale locale() {
        return this == FR ? Locale.FRENCH : Locale.ENGLISH;
    }
}
