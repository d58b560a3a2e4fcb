package dev.varve.posix;

import dev.varve.files.FileAccess;
import dev.varve.testkit.files.FileAttributesContract;

class PosixFileAttributesTest extends FileAttributesContract {
    @Override
    protected FileAccess access() {
        return FileAccess.ofPlatform();
    }
}
