package dev.varve.dist;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.spi.ToolProvider;

/** The JDK's own tools, run in this process; they speak only when they fail. */
final class Tools {

    private Tools() {}

    static void run(String tool, Object... args) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, words);
        if (code != 0) {
            throw new IllegalStateException(tool + " ended with " + code + ":\n" + said);
        }
    }
}
