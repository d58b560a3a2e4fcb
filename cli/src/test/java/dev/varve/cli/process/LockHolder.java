package dev.varve.cli.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that holds a vault's lock from when it says so until its standard input ends. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws IOException {
        try (FileChannel file =
                FileChannel.open(Path.of(args[0], ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            System.out.println(file.lock().isValid() ? "held" : "not held");
            System.in.read();
        }
    }
}
