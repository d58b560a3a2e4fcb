package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import dev.varve.plain.manifest.ManifestFormatException;
import dev.varve.plain.manifest.ManifestReader;
import dev.varve.plain.manifest.NewerFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that should be a manifest, and may be anything: read in full where it is sound, as far as possible where it is not. */
final class ManifestFile {
    /** What is larger than this was not written by a program that takes a backup now and then. */
    private static final long LARGEST = 256L << 20;

    private final Path file;

    ManifestFile(Path file) {
        this.file = file;
    }

    /** Whether it is another program's, which happens to call its own so. */
    boolean isForeign() throws IOException {
        if (Files.size(file) > LARGEST) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return ManifestReader.isForeign(bytes);
        }
    }

    /**
     * What it says, where these are its attributes.
     *
     * @throws VaultException.Refused if a later program wrote it
     */
    State read(BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            return new State.Damaged("it is no file");
        }
        if (attributes.size() == 0) {
            return new State.Damaged("it is empty");
        }
        if (attributes.size() > LARGEST) {
            return new State.Damaged("it is " + attributes.size() + " bytes large, which no manifest is");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return new State.Sound(withFiles(ManifestReader.read(bytes)));
        } catch (ManifestFormatException e) {
            return new State.Damaged("it cannot be read: " + e.getMessage());
        } catch (NewerFormatException e) {
            throw new VaultException.Refused(
                    file + " was written by a later program (" + e.getMessage() + "): use that one, or update Varve",
                    e);
        }
    }

    private void requireUsableDataFile(@Nullable String dataFile) throws IOException {
        try {
            Path path = dataFile == null ? file : file.resolveSibling(dataFile).normalize();
            if (path.getFileName() != null && !Files.isDirectory(path)) {
                return;
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw new ManifestFormatException("varve.data_file is '" + dataFile + "', which can be no file");
    }

    /** Fills in the names and sizes of files that an older program did not record. */
    private Manifest withFiles(Manifest manifest) throws IOException {
        requireUsableDataFile(manifest.dataFile());
        for (ManifestEntry entry : manifest.entries()) {
            String name = entry.details().file();
            if (name != null && StoredName.parse(name) == null) {
                throw new ManifestFormatException(
                        "the file of " + entry.id() + " is '" + name + "', which is no backup's");
            }
        }
        boolean complete = manifest.entries().stream()
                .allMatch(entry -> !entry.stored() || entry.details().file() != null);
        return complete ? manifest : manifest.withEntries(fillIn(manifest.entries()));
    }

    private List<ManifestEntry> fillIn(List<ManifestEntry> entries) throws IOException {
        Map<String, StoredName> files = new HashMap<>();
        StoredName.allIn(Durable.folderOf(file)).forEach(name -> files.put(name.id() + name.hash(), name));
        List<ManifestEntry> complete = new ArrayList<>();
        for (ManifestEntry entry : entries) {
            StoredName name = files.get(entry.id() + StoredName.shortened(entry.hash()));
            boolean wanting = entry.stored() && entry.details().file() == null;
            complete.add(
                    wanting && name != null
                            ? entry.inFile(name.toString(), Records.sizeOf(file.resolveSibling(name.toString())))
                            : entry);
        }
        return complete;
    }

    /** What can be read of a manifest; null where there is none, or nothing can be. */
    @Nullable
    Manifest salvage() throws IOException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return null;
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return ManifestReader.salvage(bytes);
            }
        } catch (NoSuchFileException | NewerFormatException e) {
            return null;
        }
    }
}
