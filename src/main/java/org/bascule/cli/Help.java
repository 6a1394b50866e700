package org.bascule.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.bascule.lab.Lang;

/** The words of {@code --help}, in one file per language. */
final class Help {

    private Help() {}

    /** Without {@link ResourceBundle#getBundle}: it looks for files that do not exist, and for those in every library. */
    static ResourceBundle words(Lang lang) {
        try (InputStream file =
                Help.class.getResourceAsStream(lang == Lang.FR ? "help_fr.properties" : "help.properties")) {
            return new PropertyResourceBundle(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
