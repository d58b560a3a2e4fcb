package dev.varve.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What this program is.
 *
 * @param program its own version
 * @param java the version of the Java that runs it
 * @param system what that runs on
 */
record Version(String program, String java, String system) {

    static Version current() throws IOException {
        var properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return new Version(
                properties.getProperty("version", "unknown"),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
