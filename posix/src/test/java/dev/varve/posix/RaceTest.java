package dev.varve.posix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.files.FileAccess;
import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFile;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody swaps a folder and a link to a folder outside, as fast as he can, while a restore writes: until each has come first often enough. */
class RaceTest {
    private static final int ENOUGH = 1000;
    private static final FileName SUB = FileName.of("sub");
    private static final FileName FILE = FileName.of("file");

    @TempDir
    Path folder;

    @Test
    void linkThatComesAndGoes_isNeverFollowed() throws Exception {
        Path place = Files.createDirectory(folder.resolve("target"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("file"), "precious");
        Files.createDirectory(place.resolve("sub"));
        AtomicBoolean over = new AtomicBoolean();
        int opened = 0;
        int refused = 0;
        try (ExecutorService attacker = Executors.newSingleThreadExecutor();
                TargetFolder target = FileAccess.ofPlatform().openTarget(RawPath.of(place))) {
            Future<?> swapping = attacker.submit(() -> swap(place, outside, over));
            try {
                while (opened < ENOUGH || refused < ENOUGH) {
                    if (write(target)) {
                        opened++;
                    } else {
                        refused++;
                    }
                }
            } finally {
                over.set(true);
            }
            swapping.get();
        }
        try (var names = Files.list(outside)) {
            assertThat(names).containsExactly(outside.resolve("file"));
        }
        assertThat(outside.resolve("file")).hasContent("precious");
        assertThat(Files.getLastModifiedTime(outside).toInstant()).isAfter(Instant.EPOCH);
    }

    private static boolean swap(Path place, Path outside, AtomicBoolean over) throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), outside);
        Path sub = place.resolve("sub");
        Path aside = place.resolve("aside");
        while (!over.get()) {
            Files.move(sub, aside);
            Files.move(link, sub);
            Files.move(sub, link);
            Files.move(aside, sub);
        }
        return true;
    }

    /** As a restore would: into the folder, a file, its attributes, and away with it; nothing is checked on the way. */
    private static boolean write(TargetFolder target) throws IOException {
        try (TargetFolder sub = target.folder(SUB)) {
            try (TargetFile file = sub.createFile(FILE)) {
                file.write(0, new byte[] {'x'}, 0, 1);
            }
            sub.entry(FILE).setPermissions(0777);
            sub.setTimes(Instant.EPOCH, Instant.EPOCH);
            sub.remove(FILE);
            return true;
        } catch (FileFailure e) {
            assertThat(e.error()).isIn(FileError.NOT_FOUND, FileError.NOT_A_FOLDER, FileError.LINK_IN_THE_WAY);
            return false;
        }
    }
}
