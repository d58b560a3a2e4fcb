package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainTransferContractTest extends TransferContract implements PlainKind {

    @Override
    protected void damage(Path folder, Snapshot snapshot) throws IOException {
        Path file = storedFile(folder, snapshot);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
    }

    @Test
    void importFrom_oneStoredFile_bringsThatSnapshot() throws IOException {
        Snapshot one = scene().backup("one");
        scene().backup("two");
        Path file = storedFile(scene().folder().resolve("vault"), one);
        try (Vault empty = Vaults.create(
                newLocation(scene().folder().resolve("third")), VaultScene.KEEP_ALL, scene().environment())) {
            Transfer transfer = empty.capability(Transfer.class).orElseThrow();
            Transfer.Report report = transfer.importFrom(file, false);
            assertThat(report.findings()).isEmpty();
            assertThat(report.copied()).singleElement().satisfies(copy -> {
                assertThat(copy.id()).isEqualTo(one.id());
                assertThat(copy.hash()).isEqualTo(one.hash());
                assertThat(copy.description()).isEqualTo("one");
                assertThat(copy.time()).isEqualTo(one.time());
            });
            assertThat(empty.list(SnapshotFilter.all())).isEqualTo(report.copied());
            assertThat(transfer.importFrom(file, false)).isEqualTo(new Transfer.Report(List.of(), 1, List.of()));
        }
    }

    private static Path storedFile(Path folder, Snapshot snapshot) throws IOException {
        String part = "_" + snapshot.id() + "_" + snapshot.hash().substring(0, 8) + ".";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
