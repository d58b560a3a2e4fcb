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
        List<Entry.FileEntry> there = snapshot.entries(folder).stream()
                .filter(Entry.FileEntry.class::isInstance)
                .map(Entry.FileEntry.class::cast)
                .toList();
        List<Entry.FileEntry> wanted = there.stream()
                .filter(file -> path.isEmpty() || file.path().equals(path))
                .toList();
        if (wanted.size() == 1) {
            return wanted.getFirst();
        }
        String id = snapshot.snapshot().id();
        throw new UsageException(
                wanted.isEmpty()
                        ? id + none(path, there)
                        : id + " holds " + wanted.size() + " files: name one by its PATH");
    }

    private static String none(String path, List<Entry.FileEntry> there) {
        if (path.isEmpty()) {
            return " holds no file at its top: name one by its PATH";
        }
        return " holds no file '" + path + "'"
                + (there.size() == 1 ? ", only '" + there.getFirst().path() + "'" : "");
    }
}
