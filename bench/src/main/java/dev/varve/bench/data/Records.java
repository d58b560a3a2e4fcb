package dev.varve.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Records of real JSON: which browser can do what, feature by feature, as MDN publishes it. Some 20,000 of them, about
 * a kilobyte each.
 */
public final class Records {

    private static final String RECORD = "__compat";

    private final byte[] json;
    private final List<Slice> slices;

    private Records(byte[] json, List<Slice> slices) {
        this.json = json;
        this.slices = slices;
    }

    private record Slice(String name, int start, int length) {}

    /**
     * Reads the records out of MDN's file.
     *
     * @param file its {@code data.json}
     * @return the records
     */
    public static Records read(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);
        List<Slice> slices = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && isRecord(parser.streamReadContext())) {
                    slices.add(slice(parser));
                }
            }
        }
        return new Records(json, List.copyOf(slices));
    }

    int count() {
        return slices.size();
    }

    /** The feature that a record is about, such as {@code /api/AbortController}. */
    String name(int number) {
        return slices.get(number).name();
    }

    int length(int number) {
        return slices.get(number).length();
    }

    void write(int number, OutputStream out) throws IOException {
        out.write(json, slices.get(number).start(), slices.get(number).length());
    }

    private static boolean isRecord(TokenStreamContext context) {
        return context.getParent() != null && RECORD.equals(context.getParent().currentName());
    }

    private static Slice slice(JsonParser parser) {
        String name = parser.streamReadContext().getParent().pathAsPointer().toString();
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getByteOffset();
        return new Slice(name.substring(0, name.length() - RECORD.length() - 1), start, end - start);
    }
}
