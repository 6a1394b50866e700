package org.bascule.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of Bascule and of the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("build.properties")) {
            build.load(file);
        }
        return new String[] {"Bascule " + build.getProperty("version"), "Java " + System.getProperty("java.version")};
    }
}
