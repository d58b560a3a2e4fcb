package dev.varve.plain.manifest;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/**
 * Writes a manifest, indented as Python's {@code json.dump} does it.
 *
 * @param indent spaces a level; 0 for no line breaks at all
 */
public record ManifestWriter(int indent) {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Writes a manifest; the stream is flushed and left open. */
    public void write(Manifest manifest, OutputStream bytes) throws IOException {
        try {
            writeTo(manifest, bytes);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void writeTo(Manifest manifest, OutputStream bytes) {
        try (JsonGenerator json = JSON.createGenerator(context(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("version", manifest.version());
            json.writeStringProperty("created", manifest.created());
            json.writeStringProperty("updated", manifest.updated());
            json.writeNumberProperty("total_backups", manifest.active());
            json.writeObjectPropertyStart("backups");
            for (ManifestEntry entry : manifest.entries()) {
                json.writeName(entry.id());
                EntryJson.write(json, entry);
            }
            json.writeEndObject();
            writeOwn(json, manifest);
            DetailsJson.raw(json, manifest.unknown());
            json.writeEndObject();
        }
    }

    private static void writeOwn(JsonGenerator json, Manifest manifest) {
        json.writeObjectPropertyStart("varve");
        json.writeNumberProperty("format", 1);
        if (manifest.dataFile() != null) {
            json.writeStringProperty("data_file", manifest.dataFile());
        }
        json.writeStringProperty("highest_id", manifest.highestId());
        json.writeObjectPropertyStart("backups");
        for (ManifestEntry entry : manifest.entries()) {
            if (!entry.details().equals(Details.NONE)) {
                json.writeName(entry.id());
                DetailsJson.write(json, entry.details());
            }
        }
        json.writeEndObject();
        DetailsJson.raw(json, manifest.unknownOfVarve());
        json.writeEndObject();
    }

    private ObjectWriteContext context() {
        if (indent == 0) {
            return ObjectWriteContext.empty();
        }
        DefaultIndenter indenter = new DefaultIndenter(" ".repeat(indent), "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return new Indented(printer);
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer;

        Indented(PrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
