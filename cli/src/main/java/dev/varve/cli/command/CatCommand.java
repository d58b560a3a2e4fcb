package dev.varve.cli.command;

import dev.varve.Entry;
import dev.varve.OpenSnapshot;
import dev.varve.Vault;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code varve cat}: writes a snapshot's content to standard output, byte for byte. */
@Command(
        name = "cat",
        description = "Writes a snapshot's content to standard output, byte for byte.",
        footerHeading = "%nExamples:%n",
        footer = {"  varve cat latest > old.json", "  varve cat 20251104_1100 | diff - data/data.json"})
final class CatCommand implements Action {

    @Mixin
    private SnapshotId id;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PATH",
            description = "Which file of it, where it holds several.")
    private String path = "";

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open();
                OpenSnapshot snapshot = vault.open(id.name());
                InputStream content = snapshot.read(file(snapshot))) {
            OutputStream out = session.console().bytes();
            content.transferTo(out);
            out.flush();
        }
        return Exit.DONE;
    }

    private Entry.FileEntry file(OpenSnapshot snapshot) throws IOException {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        List<Entry.FileEntry> files = snapshot.entries(folder).stream()
                .filter(Entry.FileEntry.class::isInstance)
                .map(Entry.FileEntry.class::cast)
                .filter(file -> path.isEmpty() || file.path().equals(path))
                .toList();
        return switch (files.size()) {
            case 0 ->
                throw new UsageException(snapshot.snapshot().id() + " holds no file "
                        + (path.isEmpty() ? "at its top: name one by its PATH" : "'" + path + "'"));
            case 1 -> files.getFirst();
            default ->
                throw new UsageException(
                        snapshot.snapshot().id() + " holds " + files.size() + " files: name one by its PATH");
        };
    }
}
