package dev.varve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    @TempDir
    private Path place;

    @Test
    void whatIsDone_isLoggedAtDebug_andStillTold() throws IOException {
        Logger logger = Logger.getLogger("dev.varve");
        Memory memory = new Memory();
        Level before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.addHandler(memory);
        List<Event> told = new ArrayList<>();
        Path file = Files.writeString(place.resolve("data.json"), "{}");
        try (BackupManager backups =
                BackupManager.builder(file).listener(told::add).build()) {
            backups.createBackup("first");
            backups.createBackup("second");
        } finally {
            logger.removeHandler(memory);
            logger.setLevel(before);
        }
        assertThat(memory.records).extracting(LogRecord::getLevel).containsOnly(Level.FINE);
        assertThat(memory.records)
                .extracting(LogRecord::getMessage)
                .satisfiesExactly(
                        message -> assertThat(message).contains("backups: created "),
                        message -> assertThat(message).contains("backups: unchanged since "));
        assertThat(told).hasAtLeastOneElementOfType(Event.Created.class);
    }

    private static final class Memory extends Handler {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
