package dev.varve.testkit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each piece of work does on a faulty disk what it does on the default file system, complaints included; and the model follows it. */
final class OrdinaryFilesTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @EnumSource
    void work_doesWhatItDoesOnTheDefaultFileSystem(OrdinaryWork work) throws IOException {
        Path ordinary = Files.createDirectories(scratch.resolve("ordinary/work"));
        List<Object> seenOrdinarily = new ArrayList<>();
        work.run(ordinary, seenOrdinarily);

        List<Object> seen = new ArrayList<>();
        Path survivors = scratch.resolve("survivors");
        Path synced = scratch.resolve("synced");
        try (FaultyDisk disk = FaultyDisk.over(Files.createDirectory(scratch.resolve("disk")))) {
            work.run(Files.createDirectory(disk.root().resolve("work")), seen);
            disk.afterPowerCut(survivors, Survival.EVERYTHING);
            disk.sync();
            disk.afterPowerCut(synced, Survival.NOTHING_UNFORCED);
        }

        assertThat(seen).usingRecursiveComparison().isEqualTo(seenOrdinarily);
        String drawing = Drawing.of(ordinary);
        assertThat(Drawing.of(scratch.resolve("disk/work"))).isEqualTo(drawing);
        assertThat(Drawing.of(survivors.resolve("work"))).isEqualTo(drawing);
        assertThat(Drawing.of(synced.resolve("work"))).isEqualTo(drawing);
    }
}
