package org.bascule.cli;

/** Where the words of {@code --help} are: one file for each language. */
final class Help {

    static final String BUNDLE = "org.bascule.cli.help";

    private Help() {}
}
