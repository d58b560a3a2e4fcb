package dev.varve.plain.gzip;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;

/** Content, labels and files that the tests of this package share. */
final class GzipSamples {
    static final String HASH_PLACE = "0".repeat(64);
    static final String ENTRY = "{\"description\":\"vor dem Umzug – ü\",\"sha256\":\"" + HASH_PLACE + "\"}";
    static final Instant MODIFIED = Instant.parse("2025-11-04T12:00:00Z");

    private GzipSamples() {}

    static GzipLabel label() {
        return GzipLabel.of("data.json", MODIFIED, ENTRY.getBytes(StandardCharsets.UTF_8));
    }

    static int hashOffset() {
        return ENTRY.substring(0, ENTRY.indexOf(HASH_PLACE)).getBytes(StandardCharsets.UTF_8).length;
    }

    /** JSON-like text, the same for the same size and seed. */
    static byte[] json(int size, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(size + 100).append('[');
        while (text.length() < size) {
            text.append("{\"id\":").append(random.nextInt(100_000));
            text.append(",\"name\":\"").append(Integer.toString(random.nextInt(5_000), 36));
            text.append("\",\"open\":").append(random.nextBoolean()).append("},\n");
        }
        return text.substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] noise(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static Path packed(Path folder, byte[] content) throws IOException {
        return packed(folder, content, new GzipWriter(6, 2));
    }

    static Path packed(Path folder, byte[] content, GzipWriter writer) throws IOException {
        Path file = Files.createTempFile(folder, "sample", ".gz");
        try (FileChannel target = FileChannel.open(file, WRITE)) {
            writer.write(
                    Channels.newChannel(new ByteArrayInputStream(content)), target, label(), hashOffset(), size -> {});
        }
        return file;
    }

    static Path stored(Path folder, byte[] bytes) throws IOException {
        Path file = folder.resolve("stored-" + System.nanoTime() + ".gz");
        try (FileChannel target = FileChannel.open(file, CREATE_NEW, WRITE)) {
            target.write(ByteBuffer.wrap(bytes));
        }
        return file;
    }

    static byte[] read(Path file) throws IOException {
        return read(file, Long.MAX_VALUE);
    }

    static byte[] read(Path file, long limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ);
                GzipReader reader = GzipReader.open(channel, limit, 2)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            reader.stream().transferTo(content);
            if (reader.size() != content.size() || !reader.sha256().equals(sha256(content.toByteArray()))) {
                throw new AssertionError("the reader counted or hashed something else");
            }
            return content.toByteArray();
        }
    }
}
