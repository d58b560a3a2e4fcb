package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;

/**
 * The size of a gzip file that is not written. Content of at most {@value #SAMPLES} blocks is packed as it would be; of larger content so many
 * whole blocks, the first and the last among them, spread evenly, and the rest is taken to pack as they do.
 */
final class Estimate {
    private static final int SAMPLES = 8;

    private final GzipWriter settings;
    private final SeekableByteChannel content;
    private final FirstHeader header;

    Estimate(GzipWriter settings, SeekableByteChannel content, FirstHeader header) {
        this.settings = settings;
        this.content = content;
        this.header = header;
    }

    long storedSize() throws IOException {
        long size = content.size();
        long blocks = Math.max(1, Math.ceilDiv(size, Layout.BLOCK));
        int samples = (int) Math.min(blocks, SAMPLES);
        try (Crew crew = new Crew(0);
                PackedBlock block = new PackedBlock(crew, settings.level(), (int) Math.min(size + 1, Layout.BLOCK))) {
            MessageDigest unused = Sha256.digest();
            long sampled = 0;
            long packed = 0;
            for (int i = 0; i < samples; i++) {
                content.position(samples == 1 ? 0 : (blocks - 1) * i / (samples - 1) * Layout.BLOCK);
                block.fill(content, unused);
                sampled += block.length();
                packed += block.call().bodyLength();
            }
            long rest = sampled == 0 ? 0 : Math.round((double) packed / sampled * (size - sampled));
            return header.length() + (blocks - 1) * Layout.HEADER + packed + rest;
        }
    }
}
