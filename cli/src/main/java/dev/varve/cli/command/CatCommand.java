package dev.varve.cli.command;

import dev.varve.Entry;
import dev.varve.OpenSnapshot;
import dev.varve.Vault;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** {@code varve cat}: writes a snapshot's content to standard output, byte for byte. */
final class CatCommand implements Action {

    private final Operand<String> id = Operand.snapshot();
    private final Operand<String> path =
            Operand.text("PATH", "Which file of it, where it holds several.").optional();

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "cat", "Writes a snapshot's content to standard output, byte for byte.")
                .operands(id, path)
                .examples("varve cat latest > old.json", "varve cat 20251104_1100 | diff - data/data.json");
    }

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open();
                OpenSnapshot snapshot = vault.open(id.required());
                InputStream content = snapshot.read(file(snapshot, path.value().orElse("")))) {
            OutputStream out = session.console().bytes();
            content.transferTo(out);
            out.flush();
        }
        return Exit.DONE;
    }

    private static Entry.FileEntry file(OpenSnapshot snapshot, String path) throws IOException {
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
