package dev.varve.posix;

import dev.varve.files.FileAccess;
import dev.varve.testkit.files.FileAccessContract;

class PosixFileAccessTest extends FileAccessContract {
    @Override
    protected FileAccess access() {
        return FileAccess.ofPlatform();
    }
}
