package dev.varve.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What this program is: its own version, and the Java that runs it. */
final class Version implements IVersionProvider {

    static String ofProgram() throws IOException {
        var properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", "unknown");
    }

    static String ofJava() {
        return Runtime.version().toString();
    }

    static String ofSystem() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"varve " + ofProgram(), "Java " + ofJava() + " on " + ofSystem()};
    }
}
