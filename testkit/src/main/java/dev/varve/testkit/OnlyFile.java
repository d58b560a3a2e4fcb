package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.Entry;
import dev.varve.Entry.DirectoryEntry;
import dev.varve.Entry.FileEntry;
import dev.varve.OpenSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The one file of a snapshot of one file, however deep a kind of vault puts it. */
final class OnlyFile {

    private OnlyFile() {}

    static FileEntry of(OpenSnapshot open) throws IOException {
        List<FileEntry> files = new ArrayList<>();
        collect(open, "", files);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static void collect(OpenSnapshot open, String folder, List<FileEntry> files) throws IOException {
        for (Entry entry : open.entries(folder)) {
            if (entry instanceof FileEntry one) {
                files.add(one);
            } else if (entry instanceof DirectoryEntry below) {
                collect(open, below.path(), files);
            }
        }
    }

    static byte[] content(OpenSnapshot open) throws IOException {
        try (InputStream in = open.read(of(open))) {
            return in.readAllBytes();
        }
    }
}
