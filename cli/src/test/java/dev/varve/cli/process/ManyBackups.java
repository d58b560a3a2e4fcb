package dev.varve.cli.process;

import dev.varve.cli.Main;
import java.io.IOException;

/** A program that waits for a word, then backs up each file that it is given, and tells of each. */
final class ManyBackups {

    private ManyBackups() {}

    public static void main(String[] files) throws IOException {
        Main.run("version");
        System.in.read();
        for (String file : files) {
            int code = Main.run("backup", file, "--force", "--json");
            if (code != 0) {
                System.exit(code);
            }
        }
    }
}
