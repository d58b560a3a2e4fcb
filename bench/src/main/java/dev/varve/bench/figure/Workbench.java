package dev.varve.bench.figure;

import dev.varve.bench.data.DataFile;
import dev.varve.bench.data.Records;
import dev.varve.bench.harness.Machine;
import dev.varve.bench.harness.Peer;
import dev.varve.bench.harness.Rounds;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a figure measures with.
 *
 * @param folder its own scratch folder, on a real disk
 * @param root the root of the project
 * @param records what data files are made of
 * @param machine what it measures on
 */
public record Workbench(Path folder, Path root, Records records, Machine machine) {

    /** The data file of the figures that are about large ones. */
    static final long LARGE_BYTES = 100_000_000;

    /** The data file of the figures that are about small ones. */
    static final long SMALL_BYTES = 25_000;

    DataFile dataFile(long size) throws IOException {
        return DataFile.write(folder.resolve("data.json"), records, size);
    }

    /** Rounds in which the disk has come to rest before each turn: nobody pays for what another left to be written. */
    Rounds rested(int warmUps, int rounds) {
        return new Rounds(
                warmUps, rounds, () -> Peer.silent("sync", "-f", folder).run());
    }
}
