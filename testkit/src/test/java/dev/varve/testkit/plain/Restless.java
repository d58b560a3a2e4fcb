package dev.varve.testkit.plain;

import dev.varve.BackupOptions;
import dev.varve.CheckDepth;
import dev.varve.RestoreOptions;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A program of its own, made to be killed: it changes its data file, backs it up, restores, deletes and forgets, without end. Each
 * acknowledged backup is told on standard output as {@code ID SHA-256}, each removal as {@code - ID} before it begins.
 */
final class Restless {
    private Restless() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Vault vault = Vaults.open(
                VaultLocation.of(file.resolveSibling("backups")),
                VaultConfig.DEFAULT.withRetention(RetentionPolicy.NONE),
                VaultEnvironment.system())) {
            while (true) {
                step(vault, file, random, out);
            }
        }
    }

    private static void step(Vault vault, Path file, SplittableRandom random, PrintStream out) throws IOException {
        Path written = file.resolveSibling("data.json.new");
        Files.writeString(written, Contents.of(random));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Snapshot made = vault.backup(Source.file(file), BackupOptions.DEFAULT).snapshot();
        out.println(made.id() + " " + made.hash());
        List<Snapshot> stored = vault.list(SnapshotFilter.active());
        Snapshot some = stored.get(random.nextInt(stored.size()));
        switch (random.nextInt(4)) {
            case 0 -> vault.restore(some.id(), RestoreOptions.DEFAULT);
            case 1 -> {
                out.println("- " + some.id());
                vault.apply(vault.planDelete(List.of(some.id())));
            }
            case 2 -> {
                var plan = vault.planForget(RetentionPolicy.keepLast(20), SnapshotFilter.stored());
                plan.removed()
                        .forEach(
                                removal -> out.println("- " + removal.snapshot().id()));
                vault.apply(plan);
            }
            default -> vault.check(CheckDepth.STRUCTURE);
        }
    }

    /** Contents that can be told whole from half: their length stands at their beginning and their end. */
    static final class Contents {
        private Contents() {}

        static String of(SplittableRandom random) {
            int lines = 1 + random.nextInt(random.nextInt(10) == 0 ? 60_000 : 300);
            StringBuilder text = new StringBuilder("[" + lines + "\n");
            for (int i = 0; i < lines; i++) {
                text.append("line ")
                        .append(i)
                        .append(' ')
                        .append(random.nextInt())
                        .append('\n');
            }
            return text.append(lines).append("]").toString();
        }

        static boolean isWhole(String text) {
            String lines = text.substring(1, Math.max(1, text.indexOf('\n')));
            return text.startsWith("[") && text.endsWith("\n" + lines + "]");
        }
    }
}
