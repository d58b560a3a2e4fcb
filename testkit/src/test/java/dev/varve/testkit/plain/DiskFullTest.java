package dev.varve.testkit.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.CheckDepth;
import dev.varve.Maintenance;
import dev.varve.RestoreOptions;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.testkit.disk.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk is full from some operation on, whichever that is: the verb fails in words, and nothing that was there is lost or half. */
class DiskFullTest {
    private static final String ONE = "one".repeat(200);
    private static final String TWO = "two".repeat(300);

    @TempDir
    private Path scratch;

    private enum Verb {
        BACKUP {
            @Override
            void run(VaultOnDisk disk) throws IOException {
                disk.backup(3, "now");
            }
        },
        RESTORE {
            @Override
            void run(VaultOnDisk disk) throws IOException {
                Snapshot oldest = disk.list().getLast();
                try (Vault vault = disk.open(3)) {
                    vault.restore(oldest.id(), RestoreOptions.DEFAULT);
                }
            }
        },
        DELETE {
            @Override
            void run(VaultOnDisk disk) throws IOException {
                Snapshot oldest = disk.list().getLast();
                try (Vault vault = disk.open(3)) {
                    vault.apply(vault.planDelete(List.of(oldest.id())));
                }
            }
        },
        REPAIR {
            @Override
            void run(VaultOnDisk disk) throws IOException {
                Files.delete(disk.folder().resolve("manifest.json"));
                try (Vault vault = disk.open(3)) {
                    vault.capability(Maintenance.class).orElseThrow().repair(false);
                }
            }
        };

        abstract void run(VaultOnDisk disk) throws IOException;
    }

    private static boolean failsWhereFull(VaultOnDisk disk, Verb verb) {
        try {
            verb.run(disk);
            return false;
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
            return true;
        }
    }

    private static void assertNothingLost(VaultOnDisk disk, String now, Verb verb) throws IOException {
        if (verb == Verb.REPAIR) {
            try (Vault vault = disk.open(4)) {
                vault.capability(Maintenance.class).orElseThrow().repair(false);
            }
        }
        try (Vault vault = disk.open(5)) {
            assertThat(vault.info().damage()).isEmpty();
            assertThat(vault.check(CheckDepth.CONTENT).sound()).isTrue();
            List<Snapshot> all = disk.list();
            assertThat(VaultOnDisk.content(vault, all.get(all.size() - 2))).isEqualTo(TWO);
            if (verb != Verb.DELETE) {
                assertThat(VaultOnDisk.content(vault, all.getLast())).isEqualTo(ONE);
            }
            assertThat(Files.readString(disk.file())).isIn(verb == Verb.RESTORE ? List.of(now, ONE) : List.of(now));
        }
    }

    @ParameterizedTest
    @EnumSource
    void disk_fullFromAnyOperationOn_losesNothing(Verb verb) throws IOException {
        String now = "now".repeat(400);
        boolean failed = true;
        for (int operation = 1; failed; operation++) {
            Path folder = Files.createDirectory(scratch.resolve("disk-" + operation));
            try (FaultyDisk faulty = FaultyDisk.over(folder)) {
                VaultOnDisk disk = VaultOnDisk.keepingAll(faulty.root());
                disk.create();
                disk.backupOf(1, ONE);
                disk.backupOf(2, TWO);
                disk.write(now);
                faulty.restartCount();
                faulty.fullFrom(operation, operation % 3 * 50L);
                failed = failsWhereFull(disk, verb);
                faulty.heal();
                assertNothingLost(disk, now, verb);
            }
        }
    }

    @Test
    void backup_onAFullDisk_leavesNoFileBehind() throws IOException {
        try (FaultyDisk faulty = FaultyDisk.over(scratch)) {
            VaultOnDisk disk = VaultOnDisk.keepingAll(faulty.root());
            disk.create();
            disk.write(TWO);
            List<String> before = names(disk);
            for (int operation = 1; operation < 12; operation++) {
                faulty.restartCount();
                faulty.fullFrom(operation);
                if (!failsWhereFull(disk, Verb.BACKUP)) {
                    break;
                }
                faulty.heal();
                assertThat(names(disk)).containsExactlyInAnyOrderElementsOf(before);
            }
        }
    }

    private static List<String> names(VaultOnDisk disk) throws IOException {
        try (var files = Files.list(disk.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("manifest.previous"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOperation_failingOnce_losesNothing(int operation) throws IOException {
        try (FaultyDisk faulty = FaultyDisk.over(scratch)) {
            VaultOnDisk disk = VaultOnDisk.keepingAll(faulty.root());
            disk.create();
            disk.backupOf(1, ONE);
            disk.backupOf(2, TWO);
            disk.write("now");
            faulty.restartCount();
            faulty.failAt(operation, new IOException("Input/output error"));
            try {
                disk.backup(3, "now");
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("Input/output error");
            }
            faulty.heal();
            assertNothingLost(disk, "now", Verb.BACKUP);
            assertThat(disk.backup(4, "again").id()).isNotEmpty();
            assertThat(disk.list()).hasSize(3);
        }
    }
}
