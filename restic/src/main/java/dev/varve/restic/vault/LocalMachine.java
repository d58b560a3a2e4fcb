package dev.varve.restic.vault;

import dev.varve.restic.lock.LockHolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine and process are called. */
final class LocalMachine {
    private static final Path KERNELS_WORD = Path.of("/proc/sys/kernel/hostname");

    private LocalMachine() {}

    static String host() {
        try {
            return Files.readString(KERNELS_WORD).strip();
        } catch (IOException e) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException unknown) {
                return "localhost";
            }
        }
    }

    static String user() {
        return System.getProperty("user.name", "");
    }

    static LockHolder process() {
        return new LockHolder(host(), user(), ProcessHandle.current().pid());
    }
}
