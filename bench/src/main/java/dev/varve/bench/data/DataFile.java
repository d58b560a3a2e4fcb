package dev.varve.bench.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A JSON file as an application keeps it: a list of records, each with an ID of its own and the time when it was last
 * looked at. It is as large as asked for, less a
 * kilobyte at most. Where the real records do not suffice they come again
 * with other IDs, 20 MB apart: too far for deflate, which looks 32 KiB back, so it packs no better than once.
 *
 * <p>Each {@linkplain #edit edit} gives it content that it never had before, and another size than just before.
 */
public final class DataFile {

    private static final Instant FIRST_LOOK = Instant.parse("2026-11-01T00:00:00Z");
    private static final int SECONDS_BETWEEN_EDITS = 61;
    private static final byte[] END = "\n]}\n".getBytes(UTF_8);
    private static final byte[] ONE_MORE = ",\n{\"id\":-1,\"feature\":\"not filed yet\"}\n]}\n".getBytes(UTF_8);
    private static final int SLACK_BYTES = 1_000;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final long SEED = 20261101;

    private final Path path;
    private final long size;
    private final long[] places;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int edits;

    private DataFile(Path path, long size, long[] places) {
        this.path = path;
        this.size = size;
        this.places = places;
    }

    /**
     * Writes such a file.
     *
     * @param path where
     * @param records what it is made of
     * @param size its bytes, to within a kilobyte
     * @return the file
     */
    public static DataFile write(Path path, Records records, long size) throws IOException {
        List<Long> places = new ArrayList<>();
        long position = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES)) {
            for (int next = 0; size - position > SLACK_BYTES; next++) {
                int number = next % records.count();
                byte[] start = "%s{\"id\":%d,\"edition\":%d,\"feature\":\"%s\",\"checked\":\""
                        .formatted(
                                position == 0 ? "{\"records\":[\n" : ",\n",
                                next,
                                next / records.count(),
                                records.name(number))
                        .getBytes(UTF_8);
                byte[] middle = (FIRST_LOOK + "\",\"compat\":").getBytes(UTF_8);
                int length = start.length + middle.length + records.length(number) + 1;
                if (length > size - position) {
                    continue;
                }
                out.write(start);
                out.write(middle);
                records.write(number, out);
                out.write('}');
                places.add(position + start.length);
                position += length;
            }
            out.write(END);
        }
        return new DataFile(
                path,
                Files.size(path),
                places.stream().mapToLong(Long::longValue).toArray());
    }

    /** {@return where it stands} */
    public Path path() {
        return path;
    }

    /** {@return its bytes, as it was written} */
    public long size() {
        return size;
    }

    /**
     * Gives some records, anywhere in the file, another time, adds a record at the end or takes it away again, and forces
     * that to disk.
     *
     * @param count how many get another time; at least one
     */
    public void edit(int count) throws IOException {
        edits++;
        byte[] look = FIRST_LOOK
                .plusSeconds((long) edits * SECONDS_BETWEEN_EDITS)
                .toString()
                .getBytes(UTF_8);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (int i = 0; i < count; i++) {
                channel.write(ByteBuffer.wrap(look), places[random.nextInt(places.length)]);
            }
            channel.truncate(size - END.length);
            channel.write(ByteBuffer.wrap(edits % 2 == 0 ? END : ONE_MORE), size - END.length);
            channel.force(true);
        }
    }
}
