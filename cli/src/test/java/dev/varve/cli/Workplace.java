package dev.varve.cli;

import dev.varve.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A folder in which a user works, with a data file and the vault beside it. The clock stands at noon of 4 November 2025 in
 * Berlin for the first command, and goes on by a minute with each, so that a test knows the IDs.
 */
public final class Workplace {

    private static final Instant NOON = Instant.parse("2025-11-04T11:00:00Z");
    private static final int SECONDS_PER_COMMAND = 60;

    private final Path folder;
    private int commands;

    /** Works in this folder. */
    public Workplace(Path folder) {
        this.folder = folder;
    }

    /** The data file. */
    public Path data() {
        return folder.resolve("data.json");
    }

    /** The vault. */
    public Path vault() {
        return folder.resolve("backups");
    }

    /** A path in this folder. */
    public Path at(String path) {
        return folder.resolve(path);
    }

    /** Writes a file of this folder. */
    public Path write(String path, String content) throws IOException {
        return Files.writeString(folder.resolve(path), content);
    }

    /** Writes the data file and backs it up; the ID of the snapshot. */
    public String backUp(String content, String... options) throws IOException {
        write("data.json", content);
        return json(line("backup data.json --json", options))
                .get("snapshot")
                .get("id")
                .asString();
    }

    /** Runs a command. */
    public Outcome run(String... args) {
        Instant now = NOON.plusSeconds((long) commands++ * SECONDS_PER_COMMAND);
        return Cli.in(folder).clock(() -> now).run(args);
    }

    /** Runs a command that is to succeed, and reads its JSON. */
    public JsonNode json(String... args) {
        Outcome outcome = run(args);
        if (outcome.code() != 0) {
            throw new AssertionError(String.join(" ", args) + " ended with " + outcome.code() + ": " + outcome.err());
        }
        return outcome.json();
    }

    /** The IDs that a listing shows. */
    public List<String> ids(String... options) {
        return json(line("list --json", options))
                .valueStream()
                .map(snapshot -> snapshot.get("id").asString())
                .toList();
    }

    private static String[] line(String words, String... options) {
        return Stream.concat(Stream.of(words.split(" ")), Stream.of(options)).toArray(String[]::new);
    }

    /** The stored file of a snapshot. */
    public Path stored(String id) throws IOException {
        try (var files = Files.newDirectoryStream(vault(), "*_" + id + "_????????*.gz")) {
            return files.iterator().next();
        }
    }

    /** Flips the bits of a byte in the middle of a snapshot's file. */
    public void damage(String id) throws IOException {
        Path file = stored(id);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 12] ^= (byte) 0xff;
        Files.write(file, bytes);
    }
}
