package org.bascule.cli;

/** The resource bundle of {@code --help}, with one file per language. */
final class Help {

    static final String BUNDLE = "org.bascule.cli.help";

    private Help() {}
}
