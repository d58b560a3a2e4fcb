package dev.varve.examples;

import dev.varve.BackupManager;
import dev.varve.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Backs a file up and tells what happens meanwhile. */
public final class Listening {
    private Listening() {}

    /**
     * Does it for the file that is named.
     *
     * @param arguments the data file
     */
    public static void main(String... arguments) throws IOException {
        backUp(Path.of(arguments[0]), System.out);
    }

    static void backUp(Path file, PrintStream out) throws IOException {
        // [listener]
        BackupManager.Builder builder = BackupManager.builder(file).listener(event -> {
            switch (event) {
                case Event.Progress progress -> out.println(progress.done() + " of " + progress.total() + " bytes");
                case Event.Created created ->
                    out.println("stored as " + created.snapshot().id());
                case Event.Unchanged unchanged ->
                    out.println("the same as " + unchanged.since().id());
                case Event.Removed removed -> out.println(removed.snapshot().id() + " went: " + removed.reason());
                case Event.Restored restored -> out.println(restored.target() + " restored");
                case Event.ChangedWhileRead changed -> out.println(changed.file() + " is being written, reading again");
                case Event.Noticed noticed -> out.println(noticed.finding());
            }
        });
        // [/listener]
        try (BackupManager backups = builder.build()) {
            backups.createBackup("told");
        }
    }
}
