package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Listing a vault, for JMH; {@link ListMany} says on which vaults, and reads the results. */
@State(Scope.Benchmark)
public class ListBenchmark {

    /** The folder of the vault. */
    @Param("")
    public String folder;

    private BackupManager manager;
    private Vault vault;

    /** Opens the vault, and hands it to a manager as well. */
    @Setup
    public void open() throws IOException {
        Path vaultFolder = Path.of(folder);
        manager = BackupManager.builder(vaultFolder.resolveSibling("data.json"))
                .vault(vaultFolder)
                .build();
        vault = openVault();
    }

    /** Closes both. */
    @TearDown
    public void close() throws IOException {
        manager.close();
        vault.close();
    }

    /** {@return every entry of a vault that is open already} */
    @Benchmark
    public List<Snapshot> listAll() throws IOException {
        return vault.list(SnapshotFilter.all());
    }

    /** {@return what a vault holds that has to be opened first} */
    @Benchmark
    public List<Snapshot> openAndListStored() throws IOException {
        try (Vault opened = openVault()) {
            return opened.list(SnapshotFilter.stored());
        }
    }

    /** {@return every entry, as an application asks for them} */
    @Benchmark
    public List<Snapshot> getVersionHistory() throws IOException {
        return manager.getVersionHistory(Integer.MAX_VALUE);
    }

    private Vault openVault() throws IOException {
        return Vaults.open(VaultLocation.of(Path.of(folder)), VaultConfig.DEFAULT, VaultEnvironment.system());
    }
}
